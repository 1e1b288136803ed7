package io.parley.messaging.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * When to try again: exponential backoff with full jitter, so that those who failed together do not return together.
 *
 * @param attempts how many calls in all
 * @param base the bound of the first wait; each further one doubles
 * @param cap the bound of any wait
 */
public record RetryPolicy(int attempts, Duration base, Duration cap) {
    public RetryPolicy {
        if (attempts < 1 || base.isNegative() || base.isZero() || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException("at least one attempt, and 0 < base <= cap");
        }
    }

    /** Five attempts, waiting up to 1, 2, 4 and 8 seconds. */
    public static RetryPolicy standard() {
        return new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofMinutes(5));
    }

    /**
     * The wait before the next attempt; empty when there is none left.
     *
     * @param made attempts made so far, at least one
     * @param atLeast what the platform asked for, zero if nothing
     * @param chance a number in [0, 1)
     */
    public Optional<Duration> waitAfter(int made, Duration atLeast, double chance) {
        if (made >= attempts) {
            return Optional.empty();
        }
        long bound = Math.min(cap.toMillis(), base.toMillis() << Math.min(made - 1, 30));
        Duration jittered = Duration.ofMillis((long) (bound * chance));
        return Optional.of(jittered.compareTo(atLeast) < 0 ? atLeast : jittered);
    }
}
