package io.parley.messaging.channel;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A call a platform made to our webhook. Header names are compared without regard to case. */
public record Request(String method, Map<String, String> query, Map<String, String> headers, Bytes body) {
    public Request {
        query = Map.copyOf(query);
        var lowerCase = new TreeMap<String, String>();
        headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lowerCase);
    }

    /** The header's value, or empty text. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The query parameter's value, or empty text. */
    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "Request[" + method + ", " + body + "]";
    }
}
