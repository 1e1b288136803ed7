package io.parley.sandbox;

import io.parley.sandbox.http.Ending.Answer;
import io.parley.sandbox.http.HttpCall;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds what a call is about. Answers for graph.facebook.com, graph.instagram.com and api.instagram.com alike. */
final class Router {
    /** What Instagram's documentation calls without a version. */
    private static final Set<String> UNVERSIONED = Set.of("oauth", "access_token", "refresh_access_token");

    private final World world;
    private final Versions versions;
    private final Nodes nodes;
    private final MediaCalls media;
    private final OAuth oauth;
    private final InstagramLogin instagramLogin;

    Router(World world, Versions versions, URI address) {
        this.world = world;
        this.versions = versions;
        this.nodes = new Nodes(world, address);
        this.media = new MediaCalls(world);
        this.oauth = new OAuth(world);
        this.instagramLogin = new InstagramLogin(world);
    }

    Answer answer(HttpCall http) {
        var path = Arrays.stream(http.path().split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
        if (http.path().startsWith("/whatsapp_business/attachments")) {
            return world.locked(() -> media.download(http));
        }
        if (path.size() == 2 && path.getFirst().equals("cdn")) {
            return world.locked(() -> media.open(path.getLast()));
        }
        try {
            return versioned(http, path);
        } catch (GraphError.Refused refused) {
            return refused.error().answer();
        }
    }

    private Answer versioned(HttpCall http, List<String> path) {
        var version = path.isEmpty() ? "" : path.getFirst();
        var known = versions.serves(version, world.now());
        var rest = known ? path.subList(1, path.size()) : path;
        if (rest.isEmpty() || (!known && !UNVERSIONED.contains(version))) {
            throw GraphErrors.unknownPath().refused();
        }
        var call = new GraphCall(world, http, rest);
        Handshake.demandedBy(call);
        var answer = world.locked(() -> dispatch(call)).with("Date", date());
        return known ? answer.with("facebook-api-version", version) : answer;
    }

    /** Callers count the life of a token from it. */
    private String date() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(world.now().atZone(ZoneOffset.UTC));
    }

    private Answer dispatch(GraphCall call) {
        try {
            return switch (call.node()) {
                case "oauth" ->
                    call.is("POST")
                                    && !call.parameter("client_id")
                                            .flatMap(world::instagramApp)
                                            .isEmpty()
                            ? instagramLogin.accessToken(call)
                            : oauth.accessToken(call);
                case "access_token" -> instagramLogin.exchange(call);
                case "refresh_access_token" -> instagramLogin.refresh(call);
                case "debug_token" -> oauth.debug(call);
                case "me" -> nodes.answer(call, call.token().owner());
                default -> nodes.answer(call, call.node());
            };
        } catch (GraphError.Refused refused) {
            return refused.error().answer();
        }
    }
}
