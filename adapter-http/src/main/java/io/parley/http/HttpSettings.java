package io.parley.http;

import io.parley.messaging.feed.PositionSeal;
import io.parley.messaging.identity.Doorkeeper;
import java.util.List;
import java.util.Set;

/**
 * What the host chooses.
 *
 * @param origins web origins whose pages may call us, each exactly as browsers send it
 * @param positions seals the places from which live updates continue
 * @param checks what {@code /health} looks at
 * @param doorkeeper sees from where requests come
 * @param limits how much may be asked of the server
 */
public record HttpSettings(
        Set<String> origins,
        PositionSeal positions,
        List<HealthCheck> checks,
        Doorkeeper doorkeeper,
        RateLimits limits) {
    public HttpSettings {
        origins = Set.copyOf(origins);
        checks = List.copyOf(checks);
    }

    /** For a server that clients reach without a proxy, and ask as much as they like. */
    public HttpSettings(Set<String> origins, PositionSeal positions, List<HealthCheck> checks) {
        this(origins, positions, checks, Doorkeeper.wary(), RateLimits.none());
    }
}
