package io.parley.messaging.guard;

import java.time.Duration;

/**
 * How much may be done in a time: all of it at once, or spread.
 *
 * @param times how often
 * @param per within how long
 */
public record Rate(int times, Duration per) {
    /** The most times, so that each has a share of the time that can be measured. */
    public static final int MAX_TIMES = 1_000_000;

    public Rate {
        if (times < 1 || times > MAX_TIMES || per.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("a rate is 1 to " + MAX_TIMES + " times in a millisecond or more");
        }
    }

    /** The share of the time that one takes. */
    Duration each() {
        return per.dividedBy(times);
    }
}
