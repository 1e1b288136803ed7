package io.parley.websocket;

import io.parley.messaging.identity.Doorkeeper;
import java.util.Set;

/**
 * The host's choices.
 *
 * @param allowedOrigins origins of browsers, besides the server's own, that may connect: {@code https://inbox.example}
 * @param doorkeeper sees from where sockets come
 */
public record LiveSettings(Set<String> allowedOrigins, LiveLimits limits, LiveTimes times, Doorkeeper doorkeeper) {
    public LiveSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** For a server that clients reach without a proxy. */
    public LiveSettings(Set<String> allowedOrigins, LiveLimits limits, LiveTimes times) {
        this(allowedOrigins, limits, times, Doorkeeper.wary());
    }

    /** The standard limits and times. */
    public static LiveSettings allowing(Set<String> origins, Doorkeeper doorkeeper) {
        return new LiveSettings(origins, LiveLimits.standard(), LiveTimes.standard(), doorkeeper);
    }
}
