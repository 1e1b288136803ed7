package io.parley.app.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes, but ahead of or behind the real one: for what happened long ago. */
final class Shifted implements InstantSource {
    private volatile Duration by = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(by);
    }

    /** Does something as if it were so long ago. */
    void ago(Duration past, Runnable work) {
        by = past.negated();
        try {
            work.run();
        } finally {
            by = Duration.ZERO;
        }
    }
}
