package io.parley.messaging.note;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.Markup;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

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

    /** Whom it mentions, in the markup of messages: {@code @[Ana](mbr_...)}. */
    public Set<MemberId> mentions() {
        return mentions(text);
    }

    /** Whom a note that says this would mention. */
    public static Set<MemberId> mentions(String text) {
        return Markup.read(CleanText.of(text)).mentions();
    }

    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
