package io.parley.messaging.conversation;

import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.outcome.Refusal;
import java.util.List;

/** What a conversation answers to a command. */
public sealed interface Decision {
    /**
     * Yes: to be stored whole, in one transaction.
     *
     * @param next the conversation afterwards
     * @param events what happened, in order; empty when the command changed nothing
     * @param deliveries what must now leave for the platform
     */
    record Decided(Conversation next, List<Happened> events, List<Delivery> deliveries) implements Decision {
        public Decided {
            events = List.copyOf(events);
            deliveries = List.copyOf(deliveries);
        }

        public boolean changesNothing() {
            return events.isEmpty();
        }
    }

    record Refused(Refusal why) implements Decision {}
}
