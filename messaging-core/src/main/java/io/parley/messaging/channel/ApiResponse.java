package io.parley.messaging.channel;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came back from a platform's API. Whether the request left is in the type, so it cannot be forgotten. */
public sealed interface ApiResponse {
    record Answered(int status, Map<String, String> headers, String body) implements ApiResponse {
        public Answered {
            var lowerCase = new TreeMap<String, String>();
            headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
            headers = Map.copyOf(lowerCase);
        }

        /** The header's value, or empty text. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        @Override
        public String toString() {
            return "Answered[" + status + "]";
        }
    }

    /** The request never left: no connection. */
    record NotSent(String why) implements ApiResponse {}

    /** The request left, or may have; no answer came. */
    record NoAnswer(String why) implements ApiResponse {}
}
