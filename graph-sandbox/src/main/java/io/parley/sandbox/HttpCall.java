package io.parley.sandbox;

import java.util.Locale;
import java.util.Map;

/** One HTTP request as a server saw it; header names are in lower case. */
record HttpCall(String method, String path, Map<String, String> headers, String body) {
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    @Override
    public String toString() {
        return "HttpCall[" + method + " " + path + "]";
    }
}
