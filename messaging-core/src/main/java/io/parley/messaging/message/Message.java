package io.parley.messaging.message;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * One message of a conversation.
 *
 * @param seq the number of the event that created it: ascending within the conversation, with holes
 * @param platformId the platform's name for it, once known
 */
public record Message(
        MessageId id,
        ConversationId conversation,
        long seq,
        Author author,
        Content content,
        Optional<MessageId> replyTo,
        Optional<ClientId> clientId,
        Optional<PlatformMessageId> platformId,
        MessageStatus status,
        Optional<FailureReason> failure,
        Instant createdAt) {}
