package io.parley.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Bytes;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How long an answer asks us to wait: {@code Retry-After}, else the minutes of {@code X-Business-Use-Case-Usage}, after
 * Meta's page "Rate limits". Never longer than a day.
 */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    static Duration in(Answered answer) {
        var wanted = seconds(answer).or(() -> untilDate(answer)).orElseGet(() -> usage(answer));
        if (wanted.isNegative()) {
            return Duration.ZERO;
        }
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }

    private static Optional<Duration> seconds(Answered answer) {
        return Optional.of(answer.header("Retry-After").strip())
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }

    /** Counted from the answer's own date, for an adapter has no clock. */
    private static Optional<Duration> untilDate(Answered answer) {
        return date(answer.header("Date"))
                .flatMap(now -> date(answer.header("Retry-After")).map(then -> Duration.between(now, then)));
    }

    private static Optional<ZonedDateTime> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static Duration usage(Answered answer) {
        var usage = GraphJson.read(Bytes.utf8(answer.header("X-Business-Use-Case-Usage")));
        var minutes = usage.stream()
                .flatMap(RetryAfter::items)
                .flatMap(RetryAfter::items)
                .mapToLong(use -> use.path("estimated_time_to_regain_access").asInt(0))
                .max();
        return Duration.ofMinutes(minutes.orElse(0));
    }

    private static Stream<JsonNode> items(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
