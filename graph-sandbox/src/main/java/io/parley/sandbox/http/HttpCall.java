package io.parley.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP request as a server saw it.
 *
 * @param target the path with its query, as it stood in the request line
 * @param headers their names are in lower case
 */
public record HttpCall(String method, String target, Map<String, String> headers, Content content) {
    public String path() {
        var question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    public Map<String, String> query() {
        var question = target.indexOf('?');
        return question < 0 ? Map.of() : form(target.substring(question + 1));
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Whether the content calls itself so, as {@code application/json}. */
    public boolean isOf(String type) {
        return header("Content-Type").toLowerCase(Locale.ROOT).startsWith(type);
    }

    public String body() {
        return content.text();
    }

    /** Names and values as a form or a query has them; of a name that comes twice, the last value. */
    public static Map<String, String> form(String text) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : text.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    @Override
    public String toString() {
        return "HttpCall[" + method + " " + path() + "]";
    }
}
