package io.parley.messaging.draft;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a member has begun to write in a conversation, for their own eyes. It is there until the member writes a message
 * there. Prints without the text.
 *
 * @param afterSeq the conversation's last event when this was written
 */
public record Draft(
        ConversationId conversation, String text, Optional<MessageId> replyTo, long afterSeq, Instant updatedAt) {
    /** The most drafts a member can have; the oldest makes room. */
    public static final int MOST = 500;

    @Override
    public String toString() {
        return "Draft[" + conversation + ", " + text.length() + "]";
    }
}
