package io.parley.messaging.message;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.outcome.FailureReason;
import java.time.Instant;
import java.util.Optional;

/**
 * One message of a conversation.
 *
 * @param seq the number of the event that created it: ascending within the conversation, with holes
 * @param forwarding whether its author passed on what another wrote
 * @param platformId the platform's name for it, once known
 * @param flagged whether it has words that somebody should look at
 */
public record Message(
        MessageId id,
        ConversationId conversation,
        long seq,
        Author author,
        Content content,
        Optional<MessageId> replyTo,
        Forwarding forwarding,
        Optional<ClientId> clientId,
        Optional<PlatformMessageId> platformId,
        MessageStatus status,
        Optional<FailureReason> failure,
        boolean flagged,
        Instant createdAt,
        Optional<Instant> editedAt) {

    public boolean isDeleted() {
        return content instanceof Content.Deleted;
    }

    public boolean isBy(Author somebody) {
        return author.isSameAs(somebody);
    }

    /** By what answers, reactions and read marks name it at the platform; empty for a call, which takes none of these. */
    public Optional<PlatformMessageId> platformTarget() {
        return content instanceof Content.Call ? Optional.empty() : platformId;
    }

    /** The message after somebody reported on it. */
    public Message reported(MessageStatus now, Optional<FailureReason> why, Optional<PlatformMessageId> learned) {
        return new Message(
                id,
                conversation,
                seq,
                author,
                content,
                replyTo,
                forwarding,
                clientId,
                platformId.or(() -> learned),
                now,
                why,
                flagged,
                createdAt,
                editedAt);
    }

    /** The message saying something else. */
    public Message saying(Content other, boolean nowFlagged, Instant at) {
        Optional<Instant> edited = other instanceof Content.Deleted ? editedAt : Optional.of(at);
        return new Message(
                id,
                conversation,
                seq,
                author,
                other,
                replyTo,
                forwarding,
                clientId,
                platformId,
                status,
                failure,
                nowFlagged,
                createdAt,
                edited);
    }

    /** The message with what has become of its files, or of the call that it is: nobody says anything else. */
    public Message carrying(Content now) {
        return new Message(
                id,
                conversation,
                seq,
                author,
                now,
                replyTo,
                forwarding,
                clientId,
                platformId,
                status,
                failure,
                flagged,
                createdAt,
                editedAt);
    }

    /** The same message, its author under the name they have by now. */
    public Message by(Author renamed) {
        return new Message(
                id,
                conversation,
                seq,
                renamed,
                content,
                replyTo,
                forwarding,
                clientId,
                platformId,
                status,
                failure,
                flagged,
                createdAt,
                editedAt);
    }

    /** The same message with another status, as one reader sees it. */
    public Message seenAs(MessageStatus other) {
        return reported(other, failure, platformId);
    }
}
