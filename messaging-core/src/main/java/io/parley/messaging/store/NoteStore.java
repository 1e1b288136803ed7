package io.parley.messaging.store;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.note.Note;
import java.util.List;

/** The organization's notes. They are added by {@link ConversationStore#save} only. */
public interface NoteStore {
    /** The conversation's notes in ascending order of their numbers, the newest so many. */
    List<Note> of(ConversationId conversation, int limit);
}
