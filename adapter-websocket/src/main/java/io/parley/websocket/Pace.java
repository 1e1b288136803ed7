package io.parley.websocket;

import java.time.Duration;
import java.time.Instant;

/** How fast a client may send: a bucket of tokens that refills steadily. Not thread-safe. */
final class Pace {
    private final int perSecond;
    private final int burst;
    private double tokens;
    private Instant filled;

    Pace(int perSecond, int burst, Instant now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.filled = now;
    }

    /** Takes a token, or says that there is none. */
    boolean allows(Instant now) {
        double seconds = Math.max(0, Duration.between(filled, now).toNanos() / 1e9);
        tokens = Math.min(burst, tokens + seconds * perSecond);
        filled = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
