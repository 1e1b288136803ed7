package io.parley.http;

import static io.parley.http.Schema.any;
import static io.parley.http.Schema.field;
import static io.parley.http.Schema.flag;
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
import io.parley.messaging.identity.Role;
import io.parley.messaging.member.Availability;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.note.Visibility;
import io.parley.wire.ProblemCode;
import io.parley.wire.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes of the contract's rows, by name. A test holds every answer against them. */
final class Schemas {
    static final Schema STATUS = words(Words.all(Status.class));
    static final Schema AVAILABILITY = words(Words.all(Availability.class));
    static final Schema VISIBILITY = words(Words.all(Visibility.class));

    private Schemas() {}

    /** A page of rows. */
    static Schema page(String row) {
        return object(
                field("data", list(ref(row))),
                field("page", object(field("next", text().orNull()), field("hasMore", flag()))));
    }

    static Map<String, Schema> all() {
        var all = new LinkedHashMap<String, Schema>();
        all.put("Reference", object(field("id", text()), field("name", text())));
        all.put("Person", person());
        all.put("Member", member());
        all.put("Me", me());
        all.put("SignedIn", signedIn());
        all.put("Channel", channel());
        all.put("Conversation", conversation());
        all.put("Author", author());
        all.put("Content", content());
        all.put("Message", message());
        all.put("Note", note());
        all.put("SearchHit", SearchRoutes.hit());
        all.put("Contact", SearchRoutes.contact());
        all.put("Problem", problem());
        return all;
    }

    private static Schema person() {
        return object(field("id", text()), field("name", text()), field("email", text()), field("role", role()));
    }

    private static Schema member() {
        return object(
                field("id", text()),
                field("name", text()),
                field("email", text()),
                field("role", role()),
                field("availability", AVAILABILITY),
                field("capacity", number()));
    }

    private static Schema me() {
        return object(
                field("member", ref("Member")),
                field("organization", ref("Reference")),
                field("permissions", list(text())));
    }

    private static Schema signedIn() {
        return object(
                field("accessToken", text()),
                field("refreshToken", text()),
                field("expiresIn", number()),
                field("member", ref("Person")),
                field("organization", ref("Reference")));
    }

    private static Schema channel() {
        return object(field("id", text()), field("type", text()), field("account", text()), field("name", text()));
    }

    private static Schema conversation() {
        return object(
                field("id", text()),
                field("number", number()),
                field("kind", words(Words.all(Kind.class))),
                field("status", STATUS),
                field("priority", words(Words.all(Priority.class))),
                field("subject", text().orNull()),
                field(
                        "channel",
                        object(field("id", text()), field("type", text())).orNull()),
                field("contact", ref("Reference").orNull()),
                field("assignee", ref("Reference").orNull()),
                field("lastSeq", number()),
                field("unread", number()),
                field("lastMessage", lastMessage().orNull()),
                field("createdAt", instant()),
                field("updatedAt", instant()));
    }

    private static Schema lastMessage() {
        return object(field("id", text()), field("seq", number()), field("text", text()), field("at", instant()));
    }

    private static Schema author() {
        return object(
                field("type", words(List.of("contact", "member", "bot", "system"))),
                field("id", text().orNull()),
                field("name", text()));
    }

    private static Schema content() {
        return object(
                field("type", text()), optional("text", text()), optional("kind", text()), optional("raw", any()));
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
                optional("clientId", text()),
                field("status", words(Words.all(MessageStatus.class))),
                optional("error", failure),
                field("createdAt", instant()));
    }

    private static Schema note() {
        return object(
                field("id", text()),
                field("seq", number()),
                field("conversation", text()),
                field("author", ref("Author")),
                field("text", text()),
                field("visibility", VISIBILITY),
                field("createdAt", instant()));
    }

    private static Schema problem() {
        var codes = Arrays.stream(ProblemCode.values()).map(ProblemCode::word).toList();
        var error = object(field("pointer", text()), field("code", words(codes)), field("message", text()));
        // Some codes bring members of their own, as the messages that came between.
        return object(
                        field("type", text()),
                        field("title", text()),
                        field("status", number()),
                        field("detail", text()),
                        field("code", words(codes)),
                        optional("requestId", text()),
                        field("retryable", flag()),
                        optional("errors", list(error)))
                .and("additionalProperties", true);
    }

    private static Schema role() {
        return words(Words.all(Role.class));
    }
}
