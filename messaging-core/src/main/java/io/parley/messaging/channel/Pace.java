package io.parley.messaging.channel;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast a platform takes messages.
 *
 * @param perSecond to all contacts of one account together
 * @param toOne to one contact; empty where only the account counts
 */
public record Pace(int perSecond, Optional<ToOne> toOne) {
    public Pace {
        if (perSecond < 1) {
            throw new IllegalArgumentException("at least one message a second");
        }
    }

    /** As fast as it goes: for platforms that tell when it is too fast. */
    public static Pace unbounded() {
        return new Pace(Integer.MAX_VALUE, Optional.empty());
    }

    public static Pace perSecond(int messages) {
        return new Pace(messages, Optional.empty());
    }

    /**
     * @param every one message in this time on average
     * @param burst so many at once after a rest
     */
    public record ToOne(Duration every, int burst) {
        public ToOne {
            if (every.isNegative() || every.isZero() || burst < 1) {
                throw new IllegalArgumentException("some time, and at least one message");
            }
        }
    }
}
