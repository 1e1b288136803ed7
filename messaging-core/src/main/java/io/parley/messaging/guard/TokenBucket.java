package io.parley.messaging.guard;

import java.time.Duration;
import java.time.Instant;

/**
 * A bucket of tokens that fills again with time. It is known by nothing but when it will be full.
 *
 * @param fullAt past for a bucket that is full
 */
public record TokenBucket(Instant fullAt) {
    public static TokenBucket full() {
        return new TokenBucket(Instant.MIN);
    }

    /** How long it takes until there is a token; zero when there is one. */
    public Duration waitFor(Rate rate, Instant now) {
        if (isFull(now)) {
            return Duration.ZERO;
        }
        Duration over = Duration.between(now, fullAt).plus(rate.each()).minus(rate.per());
        return over.isNegative() ? Duration.ZERO : over;
    }

    /** How many tokens there are. */
    public int left(Rate rate, Instant now) {
        return Math.toIntExact(rate.per().minus(untilFull(now)).dividedBy(rate.each()));
    }

    /** How long it takes until it is full. */
    public Duration untilFull(Instant now) {
        return isFull(now) ? Duration.ZERO : Duration.between(now, fullAt);
    }

    /** With one token less. */
    public TokenBucket take(Rate rate, Instant now) {
        return new TokenBucket((isFull(now) ? now : fullAt).plus(rate.each()));
    }

    /** With one token more, if it is not full. */
    public TokenBucket giveBack(Rate rate, Instant now) {
        return isFull(now) ? this : new TokenBucket(fullAt.minus(rate.each()));
    }

    /** Whether it is as good as new, so that nobody needs to remember it. */
    public boolean isFull(Instant now) {
        return !fullAt.isAfter(now);
    }
}
