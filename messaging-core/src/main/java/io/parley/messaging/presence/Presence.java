package io.parley.messaging.presence;

import java.time.Instant;
import java.util.Optional;

/**
 * How present somebody is to others.
 *
 * @param lastSeen since when they are offline, if they were ever here
 */
public record Presence(PresenceStatus status, Optional<Instant> lastSeen) {
    /** Of somebody who was never here. */
    public static Presence never() {
        return new Presence(PresenceStatus.OFFLINE, Optional.empty());
    }

    /** The same, with what is known from before where nothing is known of now. */
    public Presence orSeen(Instant before) {
        return status == PresenceStatus.OFFLINE && lastSeen.isEmpty()
                ? new Presence(status, Optional.of(before))
                : this;
    }
}
