package io.parley.websocket;

import java.util.Set;

/**
 * The host's choices.
 *
 * @param allowedOrigins origins of browsers, besides the server's own, that may connect: {@code https://inbox.example}
 */
public record LiveSettings(Set<String> allowedOrigins, LiveLimits limits, LiveTimes times) {
    public LiveSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** The standard limits and times. */
    public static LiveSettings allowing(Set<String> origins) {
        return new LiveSettings(origins, LiveLimits.standard(), LiveTimes.standard());
    }
}
