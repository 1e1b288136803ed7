package io.parley.postgres;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.note.Note;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.store.NoteStore;
import java.util.List;

record PostgresNoteStore(Statements sql) implements NoteStore {
    private static final String NEWEST = """
            select id, conversation_id, seq, author_kind, author_id, author_name, text, visibility, created_at
            from note
            where organization_id = :organization and conversation_id = :conversation
            order by seq desc
            limit :limit
            """;

    @Override
    public List<Note> of(ConversationId conversation, int limit) {
        return sql.query(NEWEST)
                .bind("conversation", conversation.value())
                .bind("limit", limit)
                .map((row, context) -> new Note(
                        new NoteId(Rows.id(row, "id")),
                        new ConversationId(Rows.id(row, "conversation_id")),
                        row.getLong("seq"),
                        Rows.author(row),
                        row.getString("text"),
                        Visibility.valueOf(row.getString("visibility")),
                        Rows.time(row, "created_at")))
                .list()
                .reversed();
    }
}
