package io.parley.sandbox.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How an HTTP request ends for the one who made it. */
public sealed interface Ending {
    record Answer(int status, Map<String, String> headers, Content body) implements Ending {
        public Answer {
            headers = Map.copyOf(headers);
        }

        public static Answer json(int status, String body) {
            return new Answer(status, Map.of("Content-Type", "application/json; charset=UTF-8"), Content.of(body));
        }

        public Answer with(String header, String value) {
            var more = new HashMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body);
        }
    }

    /** No answer, and the connection stays open until the server closes. */
    record Hang() implements Ending {}

    /** The connection is aborted: the caller sees a reset. */
    record Reset() implements Ending {}

    /** The connection is closed in good order, without an answer. */
    record Close() implements Ending {}

    /** The answer begins, with its whole length announced, and the connection closes in the middle of its body. */
    record Truncated(Answer answer) implements Ending {}

    /** Nothing for a while, then the other ending. */
    record Delayed(Duration by, Ending then) implements Ending {}
}
