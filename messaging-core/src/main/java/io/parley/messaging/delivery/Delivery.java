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
 * @param queuedAt since when it waits; it does not wait for ever
 * @param attempts how often the platform has been called for the part at hand, counting the open attempt
 * @param attemptOpenSince set before the platform is called and cleared with the outcome; found set by somebody else,
 *     it means that a call was made whose outcome nobody recorded
 * @param held whether it waits for the contact; those behind it do not wait with it
 */
public record Delivery(
        MessageId message,
        ConversationId conversation,
        ChannelId channel,
        Handle to,
        Terms terms,
        Instant queuedAt,
        int attempts,
        Optional<Instant> attemptOpenSince,
        boolean held) {

    public static Delivery of(
            MessageId message,
            ConversationId conversation,
            ChannelId channel,
            Handle to,
            Terms terms,
            Instant queuedAt) {
        return new Delivery(message, conversation, channel, to, terms, queuedAt, 0, Optional.empty(), false);
    }

    public Delivery attempt(Instant now) {
        return with(attempts + 1, Optional.of(now), false);
    }

    public Delivery closeAttempt() {
        return with(attempts, Optional.empty(), false);
    }

    /** The open attempt was none: its reason lies with the channel. */
    public Delivery takeAttemptBack() {
        return with(Math.max(0, attempts - 1), Optional.empty(), false);
    }

    /** The part at hand has gone; another one begins. */
    public Delivery nextPart() {
        return with(0, Optional.empty(), false);
    }

    /** It waits for the contact. */
    public Delivery hold() {
        return with(0, Optional.empty(), true);
    }

    /** It waits for the contact no more. */
    public Delivery resume(Instant now) {
        return new Delivery(message, conversation, channel, to, terms, now, 0, Optional.empty(), false);
    }

    private Delivery with(int made, Optional<Instant> openSince, boolean waits) {
        return new Delivery(message, conversation, channel, to, terms, queuedAt, made, openSince, waits);
    }
}
