package io.parley.messaging.port;

import io.parley.messaging.guard.Rate;
import java.time.Duration;

/**
 * Counts who does how much, so that nobody takes more than their share. One that is shared by all nodes counts for all of
 * them; one that cannot reach what it shares counts for its own node and never lets everything pass. Thread-safe.
 */
public interface RateLimiter {
    /**
     * Takes one of what somebody may do, if there is one left.
     *
     * @param policy what is counted; keys of different policies are strangers
     * @param key who is counted
     */
    Grant take(String policy, String key, Rate rate);

    /**
     * What came of taking one.
     *
     * @param given whether there was one
     * @param left how many there are now
     * @param untilFull when there are as many as ever
     * @param retryAfter when there is one; zero when there was
     */
    record Grant(boolean given, int left, Duration untilFull, Duration retryAfter) {}
}
