package io.parley.app.configuration;

import io.parley.http.RateLimits;
import io.parley.messaging.guard.Rate;
import java.time.Duration;
import java.util.Optional;

/** Reads how many requests a minute are taken, and from whom. */
record RateLimitReader(Environment environment, boolean demo) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** In a demonstration people try what the server can take. */
    private static final int DEMONSTRATION = 20;

    RateLimits read() {
        return new RateLimits(
                rate("RATE_LIMIT_ADDRESS", 30_000),
                rate("RATE_LIMIT_STRANGER", 300),
                rate("RATE_LIMIT_SIGN_IN", 60),
                rate("RATE_LIMIT_MEMBER", 6_000),
                rate("RATE_LIMIT_ORGANIZATION", 50_000),
                rate("RATE_LIMIT_HEAVY", 600));
    }

    Optional<Rate> handshakes() {
        return rate("RATE_LIMIT_SOCKETS", 3_000);
    }

    private Optional<Rate> rate(String name, int usual) {
        int times = environment.number(name, demo ? usual * DEMONSTRATION : usual, 0, Rate.MAX_TIMES);
        return times == 0 ? Optional.empty() : Optional.of(new Rate(times, MINUTE));
    }
}
