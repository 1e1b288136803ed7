package io.parley.messaging.note;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.message.Author;
import java.time.Instant;

/** A remark beside the conversation. Never sent to a channel. */
public record Note(
        NoteId id,
        ConversationId conversation,
        long seq,
        Author author,
        String text,
        Visibility visibility,
        Instant createdAt) {
    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
