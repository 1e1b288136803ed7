package io.parley.messaging.store;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.note.Note;
import java.util.List;
import java.util.Optional;

/** The organization's notes. They are added and changed by {@link ConversationStore#save} only. */
public interface NoteStore {
    Optional<Note> find(NoteId id);

    /** The conversation's notes in ascending order of their numbers, the newest so many. */
    List<Note> of(ConversationId conversation, int limit);
}
