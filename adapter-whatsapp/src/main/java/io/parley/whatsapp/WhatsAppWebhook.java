package io.parley.whatsapp;

import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import io.parley.meta.GraphJson;
import io.parley.meta.Handshake;
import io.parley.meta.HubSignature;

/** Reads what WhatsApp posts: first whether it is Meta's, then all of it. */
final class WhatsAppWebhook implements Webhook {
    @Override
    public Verdict receive(Request request, Settings settings) {
        return switch (request.method()) {
            case "GET" -> Handshake.answer(request, settings.get(WhatsAppSettings.VERIFY_TOKEN));
            case "POST" -> posted(request, settings.get(WhatsAppSettings.APP_SECRET));
            default -> new Verdict.Forged("neither GET nor POST");
        };
    }

    private static Verdict posted(Request request, String appSecret) {
        if (!HubSignature.isGenuine(request, appSecret)) {
            return new Verdict.Forged("not signed with the app secret");
        }
        return GraphJson.read(request.body())
                .flatMap(Notification::read)
                .<Verdict>map(Verdict.Accepted::new)
                .orElseGet(() -> new Verdict.Unreadable("not a notification in JSON"));
    }
}
