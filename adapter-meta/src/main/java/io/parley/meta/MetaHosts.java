package io.parley.meta;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where Meta's services are: each generation of its APIs has hosts of its own.
 *
 * @param graph the Graph API, for whatever a person connected with Facebook Login
 * @param instagram the Graph API, for accounts connected with Instagram Login
 * @param facebookLogin where people agree with Facebook Login
 * @param instagramLogin where people agree with Instagram Login, and codes are exchanged for tokens
 * @param files the hosts that contacts' files lie on
 */
public record MetaHosts(
        GraphEndpoint graph, GraphEndpoint instagram, String facebookLogin, String instagramLogin, Set<String> files) {
    private static final Set<String> CONTENT_NETWORKS = Set.of(".fbcdn.net", ".fbsbx.com", ".cdninstagram.com");

    public MetaHosts {
        files = Set.copyOf(files);
    }

    /** Meta's own hosts; but where the Graph API is a stand-in, that one stands in for all. */
    public static MetaHosts around(GraphEndpoint graph) {
        return graph.url().equals(GraphEndpoint.DEFAULT_URL) ? own(graph) : standIn(graph);
    }

    private static MetaHosts own(GraphEndpoint graph) {
        return new MetaHosts(
                graph,
                new GraphEndpoint("https://graph.instagram.com", graph.version()),
                "https://www.facebook.com",
                "https://api.instagram.com",
                CONTENT_NETWORKS);
    }

    private static MetaHosts standIn(GraphEndpoint graph) {
        return new MetaHosts(
                graph,
                graph,
                graph.url(),
                graph.url(),
                Optional.ofNullable(URI.create(graph.url()).getHost())
                        .map(Set::of)
                        .orElseGet(Set::of));
    }
}
