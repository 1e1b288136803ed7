package io.parley.websocket;

import io.parley.messaging.identity.Doorkeeper;
import java.util.Set;

/**
 * The host's choices.
 *
 * @param allowedOrigins origins of browsers, besides the server's own, that may connect: {@code https://inbox.example}
 * @param doorkeeper sees from where sockets come
 * @param handshakes how many are opened from an address
 */
public record LiveSettings(
        Set<String> allowedOrigins, LiveLimits limits, LiveTimes times, Doorkeeper doorkeeper, Handshakes handshakes) {
    public LiveSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** For a server that clients reach without a proxy, and open as many sockets as they like. */
    public LiveSettings(Set<String> allowedOrigins, LiveLimits limits, LiveTimes times) {
        this(allowedOrigins, limits, times, Doorkeeper.wary(), Handshakes.unlimited());
    }

    /** The standard limits and times. */
    public static LiveSettings allowing(Set<String> origins, Doorkeeper doorkeeper, Handshakes handshakes) {
        return new LiveSettings(origins, LiveLimits.standard(), LiveTimes.standard(), doorkeeper, handshakes);
    }
}
