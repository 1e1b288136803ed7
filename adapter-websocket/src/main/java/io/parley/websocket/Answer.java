package io.parley.websocket;

import io.parley.messaging.outcome.Outcome;
import io.parley.wire.Json;
import io.parley.wire.Problem;
import io.parley.wire.ProblemOf;
import io.parley.wire.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The frames that answer a request, and the ones a socket is told on its own. */
final class Answer {
    private Answer() {}

    /** A refusal of the core as the problem it is on every wire. */
    static <T> Reading<Map<String, Object>> of(Outcome<T> outcome, Function<T, Map<String, Object>> data) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> new Reading.Understood<>(data.apply(value));
            case Outcome.Refused<T>(var why) -> new Reading.Unfit<>(ProblemOf.refusal(why));
        };
    }

    static Frame frame(String id, Reading<Map<String, Object>> answer) {
        return switch (answer) {
            case Reading.Understood<Map<String, Object>>(var data) -> ok(id, data);
            case Reading.Unfit<Map<String, Object>>(Problem problem) -> error(id, problem);
        };
    }

    static Frame ping(String position) {
        return new Frame.Direct(Json.write(Map.of("type", "ping", "data", Map.of("position", position))));
    }

    static Frame goodbye(String reason, Duration within) {
        var data = Map.of("reason", reason, "within", within.toMillis());
        return new Frame.Direct(Json.write(Map.of("type", "goodbye", "data", data)));
    }

    /** What a renewed token is good for; nothing is said of one that ends when somebody ends it. */
    static Map<String, Object> renewed(Optional<Instant> until) {
        return until.<Map<String, Object>>map(end -> Map.of("expiresAt", end)).orElseGet(Map::of);
    }

    private static Frame ok(String id, Map<String, Object> data) {
        return new Frame.Direct(Json.write(Map.of("type", "ok", "re", id, "data", data)));
    }

    private static Frame error(String id, Problem problem) {
        return new Frame.Direct(Json.write(Map.of("type", "error", "re", id, "data", problem)));
    }
}
