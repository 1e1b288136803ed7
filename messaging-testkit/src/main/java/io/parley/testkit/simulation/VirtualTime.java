package io.parley.testkit.simulation;

import java.time.Instant;
import java.time.InstantSource;

/** The only clock of a simulation. It moves when the kernel says so. */
final class VirtualTime implements InstantSource {
    private long now = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now);
    }

    @Override
    public long millis() {
        return now;
    }

    /** Moves on to the given time; never back. */
    void reach(long millis) {
        now = Math.max(now, millis);
    }
}
