package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.connection.Connection;
import io.parley.messaging.presence.PresenceStatus;
import io.parley.wire.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes of what concerns the members of a team and each other. */
final class PeopleSchemas {
    private PeopleSchemas() {}

    static Map<String, Schema> all() {
        var all = new LinkedHashMap<String, Schema>();
        all.put("Presence", presence());
        all.put("Profile", profile());
        all.put("Connection", connection());
        all.put("Draft", draft());
        return all;
    }

    private static Schema presence() {
        return object(field("status", words(Words.all(PresenceStatus.class))), optional("lastSeen", instant()));
    }

    private static Schema profile() {
        return object(
                field("id", text()),
                field("name", text()),
                field("email", text()),
                field("role", text()),
                field("availability", Schemas.AVAILABILITY),
                field("capacity", number()),
                field("presence", ref("Presence")));
    }

    private static Schema connection() {
        return object(
                field("member", ref("Reference")),
                field("state", words(Words.all(Connection.State.class))),
                field("direction", words(List.of("incoming", "outgoing"))),
                field("since", instant()),
                optional("presence", ref("Presence")));
    }

    private static Schema draft() {
        return object(
                field("conversation", text()),
                field("text", text()),
                optional("replyTo", text()),
                field("updatedAt", instant()));
    }
}
