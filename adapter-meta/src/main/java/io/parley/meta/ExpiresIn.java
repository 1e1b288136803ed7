package io.parley.meta;

import io.parley.messaging.channel.ApiResponse.Answered;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When a token ends that was given for so many seconds: counted from the answer's own date, for an adapter has no clock. */
public final class ExpiresIn {
    private ExpiresIn() {}

    /** Empty when the answer does not say, or has no date. */
    public static Optional<Instant> in(Answered answer, Fields body) {
        return body.integer("expires_in")
                .filter(seconds -> seconds > 0)
                .flatMap(seconds -> date(answer).map(now -> now.plusSeconds(seconds)));
    }

    private static Optional<Instant> date(Answered answer) {
        try {
            return Optional.of(ZonedDateTime.parse(answer.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
