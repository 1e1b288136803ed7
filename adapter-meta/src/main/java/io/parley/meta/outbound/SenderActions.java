package io.parley.meta.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.Gesture;
import io.parley.messaging.channel.Gestures;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.ActsFor;
import io.parley.meta.GraphAnswer;
import io.parley.meta.ReactionName;
import java.util.Optional;

/** Typing, reading and reacting, after Meta's pages "Sender actions" and "Reactions". */
public record SenderActions(ActsFor actsFor) implements Gestures {
    private static final FailureReason NO_SUCH_REACTION = new FailureReason(
            "reaction-not-supported-by-channel", "The platform has no such reaction. It has ❤️ 😆 😮 😢 😠 👍 👎.", "");

    @Override
    public Asked<Done> make(Gesture gesture, Session session) {
        return body(gesture)
                .map(body -> post(gesture, body, session))
                .orElseGet(() -> new Asked.Denied<>(NO_SUCH_REACTION, SendResult.Blame.MESSAGE));
    }

    private Asked<Done> post(Gesture gesture, ObjectNode body, Session session) {
        return actsFor.ask(gesture.account(), session.settings(), node -> {
            var request = node.calls().post(body, node.id(), "messages");
            return GraphAnswer.doneOf(session.exchange(request));
        });
    }

    /** Empty when the platforms have nothing like it. */
    private static Optional<ObjectNode> body(Gesture gesture) {
        return switch (gesture) {
            case Gesture.Type type ->
                Optional.of(SendBody.action(type.to(), type.started() ? "typing_on" : "typing_off"));
            case Gesture.Read read -> Optional.of(SendBody.action(read.to(), "mark_seen"));
            case Gesture.React react when react.emoji().isEmpty() -> Optional.of(about(react, "unreact"));
            case Gesture.React react -> react.emoji().flatMap(ReactionName::of).map(name -> reaction(react, name));
        };
    }

    private static ObjectNode reaction(Gesture.React react, String name) {
        var body = about(react, "react");
        body.withObject("/payload").put("reaction", name);
        return body;
    }

    private static ObjectNode about(Gesture.React react, String action) {
        var body = SendBody.action(react.to(), action);
        body.putObject("payload").put("message_id", react.message().value());
        return body;
    }
}
