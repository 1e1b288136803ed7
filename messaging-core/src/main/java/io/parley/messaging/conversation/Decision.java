package io.parley.messaging.conversation;

import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.outcome.Refusal;
import java.util.List;
import java.util.stream.Stream;

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

        /** Both, the other one first. */
        public Decided following(Decided before) {
            return new Decided(
                    next,
                    Stream.concat(before.events.stream(), events.stream()).toList(),
                    Stream.concat(before.deliveries.stream(), deliveries.stream())
                            .toList());
        }

        public boolean changesNothing() {
            return events.isEmpty();
        }
    }

    record Refused(Refusal why) implements Decision {}
}
