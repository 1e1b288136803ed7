package io.parley.whatsapp;

import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.MediaFetcher;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.Fields;
import io.parley.meta.FileHosts;
import io.parley.meta.GraphEndpoint;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a contact's file is, after Meta's page "Media, download": the id of the webhook gives an address that lives five
 * minutes and wants the token.
 */
record WhatsAppMedia(GraphEndpoint graph) implements MediaFetcher {
    private static final int LONGEST_ADDRESS = 4000;
    /** Meta's edge turns away programs that do not say what they are. */
    private static final String USER_AGENT = "Mozilla/5.0 (compatible; Parley)";

    private static final String OBJECT_MISSING = "100/33";
    private static final FailureReason GONE = new FailureReason(
            "media-expired",
            "WhatsApp no longer has this file: it keeps files for 7 days. Ask the customer to send it again.",
            OBJECT_MISSING);

    /** A Graph API elsewhere than at Meta serves its files itself. */
    @Override
    public Set<String> hosts() {
        return Set.of("lookaside.fbsbx.com", ".fbsbx.com", ".fbcdn.net", ".whatsapp.net", hostOf(graph));
    }

    @Override
    public Asked<Place> locate(RemoteMedia media, Session session) {
        if (media.reference().isBlank()) {
            return new Asked.Denied<>(GONE, Blame.MESSAGE);
        }
        var asked = CloudApi.asking(
                graph,
                session,
                api -> api.get(
                        Map.of(), answer -> place(answer, media, api.calls().token()), media.reference()));
        return asked instanceof Asked.Denied<Place>(var why, var ignored)
                        && why.platformCode().equals(OBJECT_MISSING)
                ? new Asked.Denied<>(GONE, Blame.MESSAGE)
                : asked;
    }

    private Optional<Place> place(Fields answer, RemoteMedia media, String token) {
        var headers = Map.of("Authorization", "Bearer " + token, "User-Agent", USER_AGENT);
        var sha256 = answer.text("sha256").flatMap(Sha256::hexadecimal).or(media::sha256);
        return answer.id("url", LONGEST_ADDRESS)
                .filter(FileHosts.of(hosts(), graph)::serve)
                .map(url -> new Place(url, headers, sha256));
    }

    private static String hostOf(GraphEndpoint graph) {
        return Optional.ofNullable(URI.create(graph.url()).getHost()).orElse("graph.facebook.com");
    }
}
