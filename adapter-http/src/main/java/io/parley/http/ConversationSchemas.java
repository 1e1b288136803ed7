package io.parley.http;

import static io.parley.http.Schema.any;
import static io.parley.http.Schema.field;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.conversation.Kind;
import io.parley.messaging.conversation.Priority;
import io.parley.messaging.conversation.Status;
import io.parley.wire.Words;
import java.util.List;
import java.util.Map;

/** The shapes of conversations, of who belongs to them, and of how far everybody has come. */
final class ConversationSchemas {
    static final Schema STATUS = words(Words.all(Status.class));

    private ConversationSchemas() {}

    static Map<String, Schema> all() {
        return Map.of(
                "Conversation",
                conversation(),
                "Participant",
                object(field("id", text()), field("name", text()), field("joinedAt", instant())),
                "Receipt",
                object(field("member", text()), field("delivered", number()), field("read", number())),
                "Unread",
                object(field("messages", number()), field("conversations", number())),
                "Happening",
                object(
                        field("type", text()),
                        field("seq", number()),
                        field("at", instant()),
                        // What changed, under the names that rows use: as many shapes as there are types.
                        field("data", any())));
    }

    private static Schema conversation() {
        return object(
                field("id", text()),
                field("number", number()),
                field("kind", words(Words.all(Kind.class))),
                field("status", STATUS),
                field("priority", words(Words.all(Priority.class))),
                field("subject", text().orNull()),
                optional("office", text()),
                field(
                        "channel",
                        object(field("id", text()), field("type", text())).orNull()),
                field("contact", ref("Reference").orNull()),
                field("assignee", ref("Reference").orNull()),
                optional("members", list(text())),
                optional("group", group()),
                field("lastSeq", number()),
                field("unread", number()),
                field("lastMessage", lastMessage().orNull()),
                optional("replyWindow", replyWindow()),
                field("createdAt", instant()),
                field("updatedAt", instant()));
    }

    /** What may be sent to the contact now. */
    private static Schema replyWindow() {
        return object(
                field("state", words(List.of("free", "tagged", "template-only", "blocked"))),
                optional("until", instant()),
                optional("code", text()));
    }

    private static Schema group() {
        return object(field("owner", text()), field("size", number()), field("avatar", text().orNull()));
    }

    private static Schema lastMessage() {
        return object(field("id", text()), field("seq", number()), field("text", text()), field("at", instant()));
    }
}
