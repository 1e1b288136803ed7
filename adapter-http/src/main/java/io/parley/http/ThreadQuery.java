package io.parley.http;

import io.parley.messaging.id.MessageId;
import io.parley.messaging.store.MessageRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The stretch of a thread that a query asks for. */
record ThreadQuery(Optional<MessageId> aroundMessage, MessageRange range) {
    static ThreadQuery of(Ask ask) {
        if (Stream.of("before", "after", "around")
                        .filter(name -> ask.query(name).isPresent())
                        .count()
                > 1) {
            throw Ask.invalid("Use one of before, after and around.");
        }
        Optional<MessageId> message = ask.query("around").flatMap(MessageId::parse);
        return new ThreadQuery(message, message.isPresent() ? new MessageRange.Latest() : range(ask));
    }

    /** Whether its reader goes on with newer messages. */
    boolean isForwards() {
        return aroundMessage.isPresent()
                || switch (range) {
                    case MessageRange.Latest ignored -> false;
                    case MessageRange.Before ignored -> false;
                    case MessageRange.After ignored -> true;
                    case MessageRange.Around ignored -> true;
                };
    }

    private static MessageRange range(Ask ask) {
        List<Optional<MessageRange>> asked = List.of(
                ask.number("before").map(MessageRange.Before::new),
                ask.number("after").map(MessageRange.After::new),
                ask.number("around").map(MessageRange.Around::new));
        return asked.stream().flatMap(Optional::stream).findFirst().orElseGet(MessageRange.Latest::new);
    }
}
