package io.parley.websocket;

import io.parley.wire.SameOrigin;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which pages may connect from a browser. What sends no origin is no browser, and needs a token like everybody. */
final class OriginRule {
    private final Set<String> allowed;

    OriginRule(Set<String> allowed) {
        this.allowed = allowed.stream().map(OriginRule::normal).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a handshake with this origin may go on.
     *
     * @param host the host, and the port if any, that the request itself was sent to
     */
    boolean allows(Optional<String> origin, String host) {
        return origin.map(OriginRule::normal)
                .map(page -> allowed.contains(page) || SameOrigin.isAt(page, host))
                .orElse(true);
    }

    private static String normal(String origin) {
        String lower = origin.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
