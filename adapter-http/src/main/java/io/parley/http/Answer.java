package io.parley.http;

import io.parley.messaging.channel.Bytes;
import io.parley.wire.Json;
import io.parley.wire.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What we send back. */
record Answer(int status, String mediaType, Map<String, String> headers, List<String> cookies, Bytes body) {
    static final String JSON = "application/json";
    private static final String RETRY_AFTER_SECONDS = "2";

    Answer {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    Answer(int status, String mediaType, Map<String, String> headers, Bytes body) {
        this(status, mediaType, headers, List.of(), body);
    }

    static Answer json(int status, Object body) {
        return new Answer(status, JSON, Map.of(), Bytes.utf8(Json.write(body)));
    }

    static Answer text(int status, String mediaType, String body) {
        return new Answer(status, mediaType + "; charset=utf-8", Map.of(), Bytes.utf8(body));
    }

    static Answer empty(int status) {
        return new Answer(status, "", Map.of(), Bytes.utf8(""));
    }

    static Answer problem(Problem problem) {
        var answer = new Answer(problem.status(), Problem.MEDIA_TYPE, Map.of(), Bytes.utf8(Json.write(problem)));
        if (problem.status() == 401) {
            return answer.with("WWW-Authenticate", "Bearer realm=\"parley\"");
        }
        var after = problem.members().getOrDefault("retryAfter", RETRY_AFTER_SECONDS);
        return problem.code().retryable() ? answer.with("Retry-After", after.toString()) : answer;
    }

    Answer with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, mediaType, more, cookies, body);
    }

    /** With a cookie more, as it stands in {@code Set-Cookie}. */
    Answer withCookie(String cookie) {
        var more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Answer(status, mediaType, headers, more, body);
    }

    /** Without the tokens that it may hold. */
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
