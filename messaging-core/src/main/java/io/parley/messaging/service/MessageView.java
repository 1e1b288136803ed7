package io.parley.messaging.service;

import io.parley.messaging.message.Message;
import io.parley.messaging.message.Quote;
import io.parley.messaging.message.Reaction;
import java.util.List;
import java.util.Optional;

/**
 * A message as people see it in a thread.
 *
 * @param quote the message that it answers
 * @param reactions the first one first
 */
public record MessageView(Message message, Optional<Quote> quote, List<Reaction> reactions) {
    public MessageView {
        reactions = List.copyOf(reactions);
    }

    /** A message that is new: nobody has reacted yet. */
    static MessageView fresh(Message message) {
        return new MessageView(message, Optional.empty(), List.of());
    }
}
