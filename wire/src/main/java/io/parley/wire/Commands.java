package io.parley.wire;

import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.service.NewMessage;
import java.util.Optional;

/** What clients ask for, read from fields: the same over REST and over live connections. */
public final class Commands {
    private Commands() {}

    /**
     * Reads {@code {content: {type: "text", text} | text, clientId?, replyTo?, expectedLastSeq?}}. Whoever sends more
     * beside it, as the conversation, asks for that first.
     */
    public static Reading<NewMessage> newMessage(Fields fields) {
        Optional<String> text = contentOf(fields);
        Optional<ClientId> clientId = clientId(fields);
        Optional<MessageId> replyTo = fields.parsed("replyTo", "the id of a message", MessageId::parse);
        var expected = fields.number("expectedLastSeq");
        return fields.result(() -> new NewMessage(text.orElseThrow(), replyTo, clientId, expected));
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

    private static Optional<String> contentOf(Fields fields) {
        // The core says how long a text may be, in its own words; here only the wire's own bound counts.
        Optional<String> brief = fields.text("text", Json.MAX_STRING);
        Optional<String> full = fields.object("content", Commands::textOf);
        if (fields.has("content") && fields.has("text")) {
            fields.wrong("text", ProblemCode.INVALID_VALUE, "Send content or text, not both.");
        } else if (!fields.has("content") && !fields.has("text")) {
            fields.wrong("content", ProblemCode.MISSING_FIELD, "The field content is missing.");
        }
        return full.or(() -> brief);
    }

    private static Optional<String> textOf(Fields content) {
        content.requiredParsed("type", "text", type -> Optional.of(type).filter("text"::equals));
        return content.requiredText("text", Json.MAX_STRING);
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
