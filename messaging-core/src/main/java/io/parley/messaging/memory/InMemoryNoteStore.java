package io.parley.messaging.memory;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.note.Note;
import io.parley.messaging.store.NoteStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryNoteStore(Tables tables) implements NoteStore {
    @Override
    public Optional<Note> find(NoteId id) {
        return tables.notes.get(id);
    }

    @Override
    public List<Note> of(ConversationId conversation, int limit) {
        var all = tables.notes.all().stream()
                .filter(note -> note.conversation().equals(conversation))
                .sorted(Comparator.comparingLong(Note::seq))
                .toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }
}
