package io.parley.messaging.channel;

import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import java.time.Instant;
import java.util.Optional;

/** One thing a platform told us about one of its accounts. Times are by the platform's clock. */
public sealed interface Inbound {
    /** The account it is about; the host finds the channel, and so the organization, by it. */
    AccountId account();

    /**
     * A contact wrote, sent something, pressed a button, or called.
     *
     * @param key equal for every delivery of the same message, and for all that is told of the same call; different for any
     *     other on the channel
     * @param replyTo the message it answers
     */
    record MessageReceived(
            AccountId account,
            PlatformMessageId key,
            Person from,
            Content content,
            Optional<PlatformMessageId> replyTo,
            Optional<Referral> referral,
            Forwarding forwarding,
            Instant at)
            implements Inbound {
        /** Their own words, as far as the platform tells. */
        public MessageReceived(
                AccountId account,
                PlatformMessageId key,
                Person from,
                Content content,
                Optional<PlatformMessageId> replyTo,
                Optional<Referral> referral,
                Instant at) {
            this(account, key, from, content, replyTo, referral, Forwarding.NOT, at);
        }

        /** From somebody who has one handle, and was not brought by anything. */
        public MessageReceived(
                AccountId account,
                PlatformMessageId key,
                Handle from,
                String name,
                Content content,
                Optional<PlatformMessageId> replyTo,
                Instant at) {
            this(account, key, new Person(from, name), content, replyTo, Optional.empty(), at);
        }

        @Override
        public String toString() {
            return "MessageReceived[" + key + "]";
        }
    }

    /**
     * The account wrote to a contact, or called them: by us, or elsewhere with another program. Which, is for the host to
     * find out.
     *
     * @param reference what we gave along when sending; empty text where it was not us, or the platform returns nothing
     */
    record MessageEchoed(
            AccountId account,
            PlatformMessageId key,
            Person to,
            Content content,
            Optional<PlatformMessageId> replyTo,
            Forwarding forwarding,
            String reference,
            Instant at)
            implements Inbound {
        /** Their own words, as far as the platform tells. */
        public MessageEchoed(
                AccountId account,
                PlatformMessageId key,
                Person to,
                Content content,
                Optional<PlatformMessageId> replyTo,
                String reference,
                Instant at) {
            this(account, key, to, content, replyTo, Forwarding.NOT, reference, at);
        }

        @Override
        public String toString() {
            return "MessageEchoed[" + key + "]";
        }
    }

    /**
     * A message says something else now.
     *
     * @param text what it says now: of a file, its caption
     */
    record MessageEdited(AccountId account, PlatformMessageId message, String text, Instant at) implements Inbound {
        @Override
        public String toString() {
            return "MessageEdited[" + message + "]";
        }
    }

    /** A message was taken back: what it said must go here as well. */
    record MessageDeleted(AccountId account, PlatformMessageId message, Instant at) implements Inbound {}

    /**
     * A contact reacted to a message, or took it back. A contact has one reaction per message.
     *
     * @param emoji empty when it was taken back
     */
    record Reacted(AccountId account, PlatformMessageId message, Person by, Optional<Emoji> emoji, Instant at)
            implements Inbound {}

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
     * Everything that was sent to the contact until then has come so far.
     *
     * @param status delivered or read
     * @param until the newest message it is about was sent no later
     */
    record ReachedUntil(AccountId account, Handle contact, MessageStatus status, Instant until) implements Inbound {}

    /** A contact came by a link or an advertisement, without writing yet. It counts like a message for the reply window. */
    record ContactReferred(AccountId account, PlatformMessageId key, Person who, Referral referral, Instant at)
            implements Inbound {}

    /** Somebody is called otherwise from now on: a new number, another user id. They are the same contact. */
    record HandleChanged(AccountId account, Handle before, Handle after, Instant at) implements Inbound {}

    /** A contact wants advertising no more, or again. */
    record PreferenceChanged(AccountId account, Handle contact, boolean wantsMarketing, Instant at)
            implements Inbound {}

    /**
     * Another program answers a contact from now on, or we do again: where several share one account.
     *
     * @param inControl whether we may write
     */
    record ControlChanged(AccountId account, Person contact, boolean inControl, Instant at) implements Inbound {}

    /**
     * The platform decided about a template.
     *
     * @param account of the business, or of one of its channels
     * @param reason the platform's word; possibly empty
     */
    record TemplateChanged(
            AccountId account,
            String template,
            String name,
            String language,
            MessageTemplate.Status status,
            String reason,
            Instant at)
            implements Inbound {}

    /**
     * Something about the account itself changed: its quality, a restriction, a ban.
     *
     * @param account of the business, or of one of its channels
     * @param key equal for every delivery of the same thing
     * @param health what it means for the channel
     * @param what a stable word of ours and a sentence with the way out
     */
    record AccountChanged(AccountId account, PlatformMessageId key, Health health, FailureReason what, Instant at)
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
