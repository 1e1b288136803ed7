package io.parley.postgres;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.note.Note;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.store.NoteStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

record PostgresNoteStore(Statements sql) implements NoteStore {
    private static final String SELECT = """
            select id, conversation_id, seq, author_kind, author_id, author_name, text, visibility, created_at,
                   edited_at
            from note
            where organization_id = :organization
            """;
    private static final String FIND = SELECT + "and id = :id";
    private static final String NEWEST = SELECT + "and conversation_id = :conversation order by seq desc limit :limit";

    @Override
    public Optional<Note> find(NoteId id) {
        return sql.query(FIND)
                .bind("id", id.value())
                .map((row, context) -> note(row))
                .findOne();
    }

    @Override
    public List<Note> of(ConversationId conversation, int limit) {
        return sql.query(NEWEST)
                .bind("conversation", conversation.value())
                .bind("limit", limit)
                .map((row, context) -> note(row))
                .list()
                .reversed();
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                new NoteId(Rows.id(row, "id")),
                new ConversationId(Rows.id(row, "conversation_id")),
                row.getLong("seq"),
                Rows.author(row),
                row.getString("text"),
                Visibility.valueOf(row.getString("visibility")),
                Rows.time(row, "created_at"),
                Rows.optionalTime(row, "edited_at"));
    }
}
