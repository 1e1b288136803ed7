package io.parley.postgres;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.note.Note;
import io.parley.messaging.note.Visibility;

/** A note within an event. */
final class NoteJson {
    private NoteJson() {}

    static JsonFields write(Note note) {
        return JsonFields.empty()
                .put("id", note.id().value())
                .put("conversation", note.conversation().value())
                .put("seq", note.seq())
                .put("author", MessageJson.writeAuthor(note.author()))
                .put("text", note.text())
                .put("visibility", note.visibility().name())
                .put("createdAt", note.createdAt())
                .put("editedAt", note.editedAt());
    }

    static Note read(JsonFields fields) {
        return new Note(
                new NoteId(fields.id("id")),
                new ConversationId(fields.id("conversation")),
                fields.number("seq"),
                MessageJson.readAuthor(fields.fields("author")),
                fields.text("text"),
                Visibility.valueOf(fields.text("visibility")),
                fields.time("createdAt"),
                fields.optionalTime("editedAt"));
    }
}
