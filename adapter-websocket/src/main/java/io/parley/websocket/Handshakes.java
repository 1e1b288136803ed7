package io.parley.websocket;

import io.parley.messaging.guard.Rate;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.memory.InMemoryRateLimiter;
import io.parley.messaging.network.NetworkAddress;
import io.parley.messaging.port.RateLimiter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How many sockets may be opened from an address: whoever opens and closes them all day costs more than whoever talks.
 *
 * @param allowed empty for as many as it likes
 */
public record Handshakes(RateLimiter limiter, Optional<Rate> allowed) {
    private static final String POLICY = "socket";

    /** As many as anybody likes. */
    public static Handshakes unlimited() {
        return new Handshakes(new InMemoryRateLimiter(InstantSource.system()), Optional.empty());
    }

    /** How long to wait before the next one; zero when this one may be opened. */
    Duration waitFor(Origin origin) {
        String household = NetworkAddress.parse(origin.address())
                .map(address -> address.household().text())
                .orElse("unknown");
        return allowed.map(rate -> limiter.take(POLICY, household, rate).retryAfter())
                .orElse(Duration.ZERO);
    }
}
