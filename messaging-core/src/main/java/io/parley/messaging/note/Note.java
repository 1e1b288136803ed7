package io.parley.messaging.note;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.message.Author;
import java.time.Instant;
import java.util.Optional;

/** A remark beside the conversation. Never sent to a channel. */
public record Note(
        NoteId id,
        ConversationId conversation,
        long seq,
        Author author,
        String text,
        Visibility visibility,
        Instant createdAt,
        Optional<Instant> editedAt) {
    /** The note saying something else. */
    public Note saying(String other, Instant at) {
        return new Note(id, conversation, seq, author, other, visibility, createdAt, Optional.of(at));
    }

    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
