package io.parley.messaging.channel;

import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.FailureReason;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import java.time.Instant;
import java.util.Optional;

/** One thing a platform told us about one of its accounts. */
public sealed interface Inbound {
    /** The account it is about; the host finds the channel, and so the organization, by it. */
    AccountId account();

    /**
     * A contact wrote.
     *
     * @param key equal for every delivery of the same message, different for any other on the channel
     * @param name the contact's name as the platform gives it, possibly empty
     * @param at by the platform's clock
     */
    record MessageReceived(
            AccountId account,
            PlatformMessageId key,
            Handle from,
            String name,
            Content content,
            Optional<PlatformMessageId> replyTo,
            Instant at)
            implements Inbound {
        @Override
        public String toString() {
            return "MessageReceived[" + key + "]";
        }
    }

    /**
     * The platform reports how far a message of ours has come.
     *
     * @param reference what we gave along when sending; empty text where the platform returns nothing
     */
    record DeliveryReported(
            AccountId account,
            PlatformMessageId message,
            String reference,
            MessageStatus status,
            Optional<FailureReason> failure,
            Instant at)
            implements Inbound {}

    /**
     * Something else, kept as it came.
     *
     * @param key equal for every delivery of the same thing
     * @param kind the platform's word for it
     * @param raw the platform's own JSON
     */
    record Unrecognised(AccountId account, PlatformMessageId key, String kind, String raw) implements Inbound {
        @Override
        public String toString() {
            return "Unrecognised[" + kind + "]";
        }
    }
}
