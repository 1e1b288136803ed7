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
import java.util.function.Function;

/** What clients ask for, read from fields: the same over REST and over live connections. */
public final class Commands {
    /** Beyond what any host allows, so that the core's own limit speaks. */
    private static final int MOST_FILES = 100;

    private Commands() {}

    /**
     * Reads {@code {content: {type, ...} | text | template, attachments?, clientId?, replyTo?, expectedLastSeq?}}. Whoever
     * sends more beside it, as the conversation, asks for that first.
     */
    public static Reading<NewMessage> newMessage(Fields fields) {
        Optional<List<FileId>> files = fields.has("attachments")
                ? fields.requiredList("attachments", MOST_FILES, "the id of a file", FileId::parse)
                : Optional.of(List.of());
        boolean wordless = fields.has("attachments") && !fields.has("content") && !fields.has("text");
        Optional<Contents.Said> said = wordless ? Optional.of(Contents.Said.of(RichText.plain(""))) : said(fields);
        if (said.flatMap(Contents.Said::content).isPresent() && fields.has("attachments")) {
            fields.wrong("attachments", ProblemCode.INVALID_VALUE, "Files go with words alone.");
        }
        Optional<ClientId> clientId = clientId(fields);
        Optional<MessageId> replyTo = fields.parsed("replyTo", "the id of a message", MessageId::parse);
        var expected = fields.number("expectedLastSeq");
        var whenClosed = fields.parsed("whenClosed", "fail or hold", word -> Words.parse(WhenClosed.class, word));
        return fields.result(() -> new NewMessage(
                said.orElseThrow().words(),
                files.orElseThrow(),
                said.orElseThrow().content(),
                replyTo,
                clientId,
                expected,
                whenClosed.orElse(WhenClosed.FAIL)));
    }

    private static Optional<Contents.Said> said(Fields fields) {
        Optional<Contents.Said> template =
                fields.object("template", Contents::template).map(Contents.Said::of);
        if (!fields.has("template")) {
            return contentOf(fields, Contents::read, Contents.Said::of);
        }
        if (fields.has("content") || fields.has("text")) {
            fields.wrong("template", ProblemCode.INVALID_VALUE, "Send template, content or text, only one of them.");
        }
        return template;
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
        Optional<RichText> text = contentOf(fields, RichTexts::read, words -> words);
        return fields.result(text::orElseThrow);
    }

    private static <T> Optional<T> contentOf(
            Fields fields, Function<Fields, Optional<T>> read, Function<RichText, T> inWords) {
        // The core says how long a text may be, in its own words; here only the wire's own bound counts.
        Optional<T> brief =
                fields.text("text", Json.MAX_STRING).map(RichText::plain).map(inWords);
        Optional<T> full = fields.object("content", read);
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
