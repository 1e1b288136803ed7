package io.parley.messaging.service;

import io.parley.messaging.delivery.RetryPolicy;
import java.time.Duration;

/**
 * @param lease how long a worker may keep a conversation's lane
 * @param callAtMost how long one call to a platform may last; a lane is given back when less than this is left of it
 */
public record DeliverySettings(RetryPolicy retry, Duration lease, Duration callAtMost) {
    public DeliverySettings {
        if (lease.compareTo(callAtMost.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("a lease covers at least two calls");
        }
    }

    public static DeliverySettings standard() {
        return new DeliverySettings(RetryPolicy.standard(), Duration.ofSeconds(60), Duration.ofSeconds(15));
    }
}
