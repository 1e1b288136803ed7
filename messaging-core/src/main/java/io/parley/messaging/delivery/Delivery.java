package io.parley.messaging.delivery;

import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message on its way out: a row of the outbox, written with the message and gone once the outcome is recorded.
 *
 * @param attempts how often the platform has been called, counting the open attempt
 * @param attemptOpenSince set before the platform is called and cleared with the outcome; found set by somebody else,
 *     it means that a call was made whose outcome nobody recorded
 */
public record Delivery(
        MessageId message,
        ConversationId conversation,
        ChannelId channel,
        Handle to,
        int attempts,
        Optional<Instant> attemptOpenSince) {

    public static Delivery of(MessageId message, ConversationId conversation, ChannelId channel, Handle to) {
        return new Delivery(message, conversation, channel, to, 0, Optional.empty());
    }

    public Delivery attempt(Instant now) {
        return new Delivery(message, conversation, channel, to, attempts + 1, Optional.of(now));
    }

    public Delivery closeAttempt() {
        return new Delivery(message, conversation, channel, to, attempts, Optional.empty());
    }
}
