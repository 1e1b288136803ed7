package io.parley.sandbox;

import java.util.Map;

/** How an HTTP request ends for the one who made it. */
sealed interface Ending {
    record Answer(int status, Map<String, String> headers, String body) implements Ending {
        static Answer json(int status, String body) {
            return new Answer(status, Map.of("Content-Type", "application/json; charset=UTF-8"), body);
        }
    }

    /** No answer, and the connection stays open until the server closes. */
    record Hang() implements Ending {}

    /** The connection is aborted: the caller sees a reset. */
    record Reset() implements Ending {}

    /** The connection is closed in good order, without an answer. */
    record Close() implements Ending {}
}
