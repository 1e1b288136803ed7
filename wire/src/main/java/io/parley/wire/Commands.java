package io.parley.wire;

import io.parley.messaging.delivery.WhenClosed;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.RichText;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.service.NewMessage;
import java.util.List;
import java.util.Optional;

/** What clients ask for, read from fields: the same over REST and over live connections. */
public final class Commands {
    /** Beyond what any host allows, so that the core's own limit speaks. */
    private static final int MOST_FILES = 100;

    private Commands() {}

    /**
     * Reads {@code {content: {type: "text", text, spans?} | text, attachments?, clientId?, replyTo?, expectedLastSeq?}}. Whoever sends more
     * beside it, as the conversation, asks for that first.
     */
    public static Reading<NewMessage> newMessage(Fields fields) {
        Optional<List<FileId>> files = fields.has("attachments")
                ? fields.requiredList("attachments", MOST_FILES, "the id of a file", FileId::parse)
                : Optional.of(List.of());
        boolean wordless = fields.has("attachments") && !fields.has("content") && !fields.has("text");
        Optional<RichText> text = wordless ? Optional.of(RichText.plain("")) : contentOf(fields);
        Optional<ClientId> clientId = clientId(fields);
        Optional<MessageId> replyTo = fields.parsed("replyTo", "the id of a message", MessageId::parse);
        var expected = fields.number("expectedLastSeq");
        var whenClosed = fields.parsed("whenClosed", "fail or hold", word -> Words.parse(WhenClosed.class, word));
        return fields.result(() -> new NewMessage(
                text.orElseThrow(),
                files.orElseThrow(),
                replyTo,
                clientId,
                expected,
                whenClosed.orElse(WhenClosed.FAIL)));
    }

    /** Reads {@code {text, visibility?}}; a note is private unless it says otherwise. */
    public static Reading<NewNote> newNote(Fields fields) {
        Optional<String> text = fields.requiredText("text", Json.MAX_STRING);
        Optional<Visibility> visibility =
                fields.parsed("visibility", "private or public", word -> Words.parse(Visibility.class, word));
        return fields.result(() -> new NewNote(text.orElseThrow(), visibility.orElse(Visibility.PRIVATE)));
    }

    /** A note to be. */
    public record NewNote(String text, Visibility visibility) {}

    /** Reads {@code {content: {type: "text", text, spans?} | {type: "text", markup} | text}}. */
    public static Reading<RichText> newText(Fields fields) {
        Optional<RichText> text = contentOf(fields);
        return fields.result(text::orElseThrow);
    }

    private static Optional<RichText> contentOf(Fields fields) {
        // The core says how long a text may be, in its own words; here only the wire's own bound counts.
        Optional<RichText> brief = fields.text("text", Json.MAX_STRING).map(RichText::plain);
        Optional<RichText> full = fields.object("content", RichTexts::read);
        if (fields.has("content") && fields.has("text")) {
            fields.wrong("text", ProblemCode.INVALID_VALUE, "Send content or text, not both.");
        } else if (!fields.has("content") && !fields.has("text")) {
            fields.wrong("content", ProblemCode.MISSING_FIELD, "The field content is missing.");
        }
        return full.or(() -> brief);
    }

    private static Optional<ClientId> clientId(Fields fields) {
        return fields.parsed(
                "clientId",
                "1 to " + ClientId.MAX_LENGTH + " characters",
                text -> text.isBlank() || text.length() > ClientId.MAX_LENGTH
                        ? Optional.empty()
                        : Optional.of(new ClientId(text)));
    }
}
