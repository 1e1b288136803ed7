package io.parley.postgres;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.note.Note;

/** A remark beside the conversation. */
record NoteRow(Conversation next, StatementBundle bundle) {
    private static final String INSERT_NOTE = """
            insert into note (
                organization_id, conversation_id, seq, id, author_kind, author_id, author_name, text, visibility,
                created_at)
            values (
                :organization, :conversation#, :seq#, :id#, :authorKind#, :author#, :authorName#, :text#,
                :visibility#, :createdAt#)
            """;
    private static final String EDIT = """
            update note set text = :text#, edited_at = :editedAt#
            where organization_id = :organization and conversation_id = :conversation# and seq = :seq#
            """;
    private static final String DELETE = """
            delete from note
            where organization_id = :organization and conversation_id = :conversation# and seq = :seq#
            """;

    void insert(Note note) {
        var author = AuthorColumns.of(note.author());
        add(INSERT_NOTE, note)
                .with("id", note.id().value())
                .with("authorKind", author.kind())
                .with("author", author.id())
                .with("authorName", author.name())
                .with("text", note.text())
                .with("visibility", note.visibility().name())
                .with("createdAt", note.createdAt());
    }

    void edit(Note note) {
        add(EDIT, note).with("text", note.text()).with("editedAt", note.editedAt());
    }

    void delete(Note note) {
        add(DELETE, note);
    }

    private StatementBundle add(String statement, Note note) {
        return bundle.add(statement).with("conversation", next.id().value()).with("seq", note.seq());
    }
}
