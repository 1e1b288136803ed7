package io.parley.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.Gesture;
import io.parley.messaging.channel.Gestures;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.GraphEndpoint;

/** After Meta's pages "Reaction messages", "Mark messages as read" and "Typing indicators". */
record WhatsAppGestures(GraphEndpoint graph) implements Gestures {
    private static final FailureReason NOTHING_TO_READ = new FailureReason(
            "typing-needs-a-message",
            "WhatsApp shows that somebody types under a message of the contact. Wait until there is one.",
            "");

    @Override
    public Asked<Done> make(Gesture gesture, Session session) {
        return switch (gesture) {
            case Gesture.React react -> post(react.account(), reaction(react), session);
            case Gesture.Read read -> post(read.account(), read(read.newest()), session);
            case Gesture.Type type -> typing(type, session);
        };
    }

    /** It lasts 25 seconds or until the answer, and nothing takes it back; it marks as read as well. */
    private Asked<Done> typing(Gesture.Type type, Session session) {
        if (!type.started()) {
            return new Asked.Got<>(Done.DONE);
        }
        return type.newest()
                .map(newest -> {
                    var body = read(newest);
                    body.putObject("typing_indicator").put("type", "text");
                    return post(type.account(), body, session);
                })
                .orElseGet(() -> new Asked.Denied<>(NOTHING_TO_READ, Blame.MESSAGE));
    }

    private static ObjectNode reaction(Gesture.React react) {
        var body = Envelope.to(react.to(), "reaction");
        body.putObject("reaction")
                .put("message_id", react.message().value())
                .put("emoji", react.emoji().map(Emoji::value).orElse(""));
        return body;
    }

    private static ObjectNode read(PlatformMessageId message) {
        return Draft.part()
                .put("messaging_product", "whatsapp")
                .put("status", "read")
                .put("message_id", message.value());
    }

    private Asked<Done> post(AccountId account, ObjectNode body, Session session) {
        return CloudApi.asking(graph, session, api -> api.tell(body, account.value(), "messages"));
    }
}
