package io.parley.meta;

import java.time.Instant;
import java.util.Optional;

/**
 * Times as Meta writes them: text or number, in seconds on WhatsApp, in milliseconds on Messenger and Instagram, and
 * now and then the other way round.
 */
public final class GraphTime {
    private static final long FIRST_MILLISECONDS = 1_000_000_000_000L;
    /** Beyond it, in the year 33658, nobody means a time, and not every store can hold one. */
    private static final long LAST_MILLISECONDS = 1_000_000_000_000_000L;

    private GraphTime() {}

    /** The time in a field, or empty. */
    public static Optional<Instant> in(Fields fields, String name) {
        return fields.id(name, 16)
                .filter(text -> text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .flatMap(digits -> {
                    var value = Long.parseLong(digits);
                    if (value >= LAST_MILLISECONDS) {
                        return Optional.empty();
                    }
                    return Optional.of(
                            value >= FIRST_MILLISECONDS ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value));
                });
    }
}
