package io.parley.meta.inbound;

import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import io.parley.meta.GraphJson;
import io.parley.meta.Handshake;
import io.parley.meta.HubSignature;
import java.util.stream.Stream;

/**
 * Reads what Messenger and Instagram post: first whether it is Meta's, then all of it. Instagram Login has an app secret of
 * its own, so either of the two may have signed.
 */
public final class MetaWebhook implements Webhook {
    @Override
    public Verdict receive(Request request, Settings settings) {
        return switch (request.method()) {
            case "GET" -> Handshake.answer(request, settings.get("verifyToken"));
            case "POST" -> posted(request, settings);
            default -> new Verdict.Forged("neither GET nor POST");
        };
    }

    private static Verdict posted(Request request, Settings settings) {
        if (Stream.of("appSecret", "instagramAppSecret")
                .noneMatch(name -> HubSignature.isGenuine(request, settings.get(name)))) {
            return new Verdict.Forged("not signed with an app secret of ours");
        }
        return GraphJson.read(request.body())
                .flatMap(body -> MetaNotification.read(body, OurApps.of(settings)))
                .<Verdict>map(Verdict.Accepted::new)
                .orElseGet(() -> new Verdict.Unreadable("not a notification in JSON"));
    }
}
