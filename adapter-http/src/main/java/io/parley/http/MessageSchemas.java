package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.flag;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.oneOf;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.delivery.WhenClosed;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.note.Visibility;
import io.parley.wire.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes of messages and notes, and of what is sent to become one. */
final class MessageSchemas {
    static final Schema VISIBILITY = words(Words.all(Visibility.class));

    private MessageSchemas() {}

    static Map<String, Schema> all() {
        var all = new LinkedHashMap<String, Schema>();
        all.put("Author", author());
        all.put("Span", span());
        all.put("NewText", newWords());
        all.putAll(ContentSchemas.all());
        all.put("Quote", quote());
        all.put("Reaction", object(field("emoji", text()), field("by", list(ref("Author")))));
        all.put("Message", message());
        all.put("Revision", revision());
        all.put("Note", note());
        all.put("NoteSummary", noteSummary());
        return all;
    }

    /** What is sent to write a message. */
    static Schema newMessage() {
        var clientId = optional("clientId", text().and("maxLength", ClientId.MAX_LENGTH));
        var replyTo = optional("replyTo", text());
        var expected = optional("expectedLastSeq", number());
        var files = list(text());
        var whenClosed = optional("whenClosed", words(Words.all(WhenClosed.class)));
        return oneOf(
                object(
                        field("content", ref("NewContent")),
                        optional("attachments", files),
                        clientId,
                        replyTo,
                        expected,
                        whenClosed),
                object(field("text", text()), optional("attachments", files), clientId, replyTo, expected, whenClosed),
                object(field("template", ref("NewTemplate")), clientId, replyTo, expected, whenClosed),
                object(field("attachments", files), clientId, replyTo, expected, whenClosed));
    }

    /** What is sent to say something else. */
    static Schema newText() {
        return oneOf(object(field("content", ref("NewText"))), object(field("text", text())));
    }

    private static Schema newWords() {
        var type = field("type", words(List.of("text")));
        return oneOf(
                object(type, field("text", text()), optional("spans", list(ref("Span")))),
                object(type, field("markup", text())));
    }

    private static Schema span() {
        return object(
                field("type", words(List.of("bold", "italic", "mention"))),
                field("start", number()),
                field("length", number()),
                optional("member", text()));
    }

    private static Schema author() {
        return object(
                field("type", words(List.of("contact", "member", "bot", "system"))),
                field("id", text().orNull()),
                field("name", text()));
    }

    private static Schema quote() {
        return object(
                field("id", text()), field("seq", number()), field("author", ref("Author")), field("text", text()));
    }

    private static Schema message() {
        var failure = object(field("code", text()), field("message", text()), optional("platformCode", text()));
        return object(
                field("id", text()),
                field("seq", number()),
                field("conversation", text()),
                field("author", ref("Author")),
                field("content", ref("Content")),
                optional("replyTo", text()),
                optional("quote", ref("Quote")),
                optional("forwarded", words(List.of("once", "often"))),
                optional("clientId", text()),
                field("status", words(Words.all(MessageStatus.class))),
                optional("error", failure),
                optional("reactions", list(ref("Reaction"))),
                optional("flagged", flag()),
                field("createdAt", instant()),
                optional("editedAt", instant()),
                optional("deletedAt", instant()));
    }

    private static Schema revision() {
        return object(field("seq", number()), field("content", ref("Content")), field("writtenAt", instant()));
    }

    private static Schema note() {
        return object(
                field("id", text()),
                field("seq", number()),
                field("conversation", text()),
                field("author", ref("Author")),
                field("text", text()),
                optional("mentions", list(text())),
                field("visibility", VISIBILITY),
                field("createdAt", instant()),
                optional("editedAt", instant()));
    }

    private static Schema noteSummary() {
        return object(
                field("private", number()),
                field("public", number()),
                field("more", flag()),
                field("last", ref("Note").orNull()));
    }
}
