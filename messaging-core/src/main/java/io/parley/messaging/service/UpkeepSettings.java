package io.parley.messaging.service;

import java.time.Duration;

/**
 * How often channels are looked after.
 *
 * @param round how often each is looked at at all, and what it is subscribed to
 * @param check how often the platform is asked how a channel is, as long as it is well
 * @param recheck how often, when it is not
 * @param silence how long a platform that has called before may be silent
 * @param notice how long before their end credentials that cannot be renewed are a worry
 */
record UpkeepSettings(Duration round, Duration check, Duration recheck, Duration silence, Duration notice) {
    static UpkeepSettings standard() {
        return new UpkeepSettings(
                Duration.ofHours(1),
                Duration.ofHours(24),
                Duration.ofHours(6),
                Duration.ofHours(24),
                Duration.ofDays(5));
    }
}
