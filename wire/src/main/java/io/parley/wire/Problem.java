package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that says no (RFC 9457), the same on every wire.
 *
 * @param detail what happened this time and the way out; nothing secret and nothing internal
 * @param errors what is wrong with which field
 * @param members what a client needs to go on, as the winner of a race
 */
public record Problem(
        ProblemCode code,
        String detail,
        Optional<String> requestId,
        List<FieldError> errors,
        Map<String, Object> members) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
        members = Map.copyOf(members);
    }

    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, Optional.empty(), List.of(), Map.of());
    }

    /** The problem with its code's own explanation. */
    public static Problem of(ProblemCode code) {
        return of(code, code.explanation());
    }

    /** Several fields are wrong; the first one names the problem. */
    public static Problem of(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        return new Problem(first.code(), first.message(), Optional.empty(), errors, Map.of());
    }

    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(code, detail, requestId, errors, more);
    }

    public Problem inAnswerTo(String request) {
        return new Problem(code, detail, Optional.of(request), errors, members);
    }

    public int status() {
        return code.status();
    }

    /** The members in the order people read them. */
    @JsonValue
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "/problems/" + code.word());
        json.put("title", code.title());
        json.put("status", code.status());
        json.put("detail", detail);
        json.put("code", code.word());
        requestId.ifPresent(id -> json.put("requestId", id));
        json.put("retryable", code.retryable());
        if (!errors.isEmpty()) {
            json.put("errors", errors);
        }
        json.putAll(members);
        return json;
    }
}
