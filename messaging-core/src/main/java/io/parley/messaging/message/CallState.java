package io.parley.messaging.message;

import java.time.Duration;
import java.util.Optional;

/** How a call went, as far as it was told. */
public sealed interface CallState {
    /** It rings, or they talk: of its end nothing was told yet. */
    record Begun() implements CallState {}

    /** It is over, and nobody had taken it. */
    record Missed() implements CallState {}

    /**
     * It is over, and they talked.
     *
     * @param duration for how long; empty where the platform does not tell
     */
    record Completed(Optional<Duration> duration) implements CallState {
        public Completed {
            if (duration.filter(Duration::isNegative).isPresent()) {
                throw new IllegalArgumentException("a call that ended before it began");
            }
        }
    }

    default boolean isOver() {
        return switch (this) {
            case Begun() -> false;
            case Missed() -> true;
            case Completed ignored -> true;
        };
    }
}
