package io.parley.messaging.service;

import io.parley.messaging.delivery.RetryPolicy;
import io.parley.messaging.delivery.Shares;
import java.time.Duration;

/**
 * @param lease how long a worker may keep a conversation's lane
 * @param callAtMost how long one call to a platform may last; a lane is given back when less than this is left of it
 * @param bounds how many lanes of one channel, and of one organization, are in work at once
 */
public record DeliverySettings(RetryPolicy retry, Duration lease, Duration callAtMost, Bounds bounds, Waits waits) {
    public DeliverySettings {
        if (lease.compareTo(callAtMost.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("a lease covers at least two calls");
        }
    }

    /** With the usual bounds and waits. */
    public DeliverySettings(RetryPolicy retry, Duration lease, Duration callAtMost) {
        this(retry, lease, callAtMost, Bounds.standard(), Waits.standard());
    }

    public static DeliverySettings standard() {
        return new DeliverySettings(RetryPolicy.standard(), Duration.ofSeconds(60), Duration.ofSeconds(15));
    }

    /** The bulkheads: whoever hangs, hangs within these. */
    public record Bounds(int lanesOfChannel, int lanesOfOrganization) {
        public static Bounds standard() {
            return new Bounds(16, 48);
        }

        Shares of(int now) {
            return new Shares(now, lanesOfChannel, lanesOfOrganization);
        }
    }

    /**
     * @param throttled how long a channel pauses that its platform throttles without saying for how long
     * @param broken how long a channel pauses that cannot send until somebody has looked after it
     * @param patience how long a message waits for its channel before it fails
     * @param warning how long before the end of a reply window it is announced
     */
    public record Waits(Duration throttled, Duration broken, Duration patience, Duration warning) {
        public static Waits standard() {
            return new Waits(Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(24), Duration.ofHours(1));
        }
    }
}
