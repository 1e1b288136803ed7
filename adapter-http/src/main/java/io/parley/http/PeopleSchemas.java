package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.words;

import io.parley.messaging.connection.Connection;
import io.parley.wire.Words;
import java.util.List;
import java.util.Map;

/** The shapes of what concerns the members of a team and each other. */
final class PeopleSchemas {
    private PeopleSchemas() {}

    static Map<String, Schema> all() {
        return Map.of("Connection", connection());
    }

    private static Schema connection() {
        return object(
                field("member", ref("Reference")),
                field("state", words(Words.all(Connection.State.class))),
                field("direction", words(List.of("incoming", "outgoing"))),
                field("since", instant()));
    }
}
