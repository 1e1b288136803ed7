package io.parley.messaging.search;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import java.time.Instant;

/**
 * A message that was found.
 *
 * @param seq where it stands in its conversation
 */
public record SearchHit(
        MessageId message,
        ConversationId conversation,
        long seq,
        Author author,
        Instant createdAt,
        Fragment fragment) {}
