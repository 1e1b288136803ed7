package io.parley.messaging.channel;

import java.time.Duration;
import java.util.Optional;

/**
 * How long after the contact last acted a business may answer.
 *
 * @param free as long as this anything may be sent
 * @param tagged as long as this, counted from the same moment, what a person wrote may be sent under a tag; empty where
 *     there is no such lane
 */
public record Window(Duration free, Optional<Duration> tagged) {
    public Window {
        if (free.isNegative() || free.isZero()) {
            throw new IllegalArgumentException("a window is open for some time");
        }
        if (tagged.filter(longer -> longer.compareTo(free) <= 0).isPresent()) {
            throw new IllegalArgumentException("the tagged lane is open for longer than the free one");
        }
    }

    public static Window of(Duration free) {
        return new Window(free, Optional.empty());
    }
}
