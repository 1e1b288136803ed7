package io.parley.messaging.service;

import io.parley.messaging.store.Leftover;
import io.parley.messaging.store.Transactor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;

/** Removes what nobody will ask for any more, of all organizations. Thread-safe. */
public final class LeftoverSweep {
    /** So few that no transaction takes long. */
    static final int BATCH = 1_000;

    private final Transactor transactor;
    private final InstantSource time;

    LeftoverSweep(Transactor transactor, InstantSource time) {
        this.transactor = transactor;
        this.time = time;
    }

    /** How long this is kept. */
    public static Duration kept(Leftover what) {
        return switch (what) {
            // For whoever looks into who was signed in.
            case SESSION -> Duration.ofDays(30);
            case ANSWER -> ReplayService.KEPT;
            // Platforms repeat what they could not deliver for a week at the most.
            case EARLY_REPORT, EARLY_CHANGE -> Duration.ofDays(30);
            // Long enough to learn what it means, and to know it when it is told again.
            case UNRECOGNISED -> Duration.ofDays(90);
        };
    }

    /** Removes what is too old, up to so many of each; returns how many these were. */
    public int sweep(int limit) {
        return Arrays.stream(Leftover.values())
                .mapToInt(what -> sweep(what, limit))
                .sum();
    }

    private int sweep(Leftover what, int limit) {
        Instant before = time.instant().minus(kept(what));
        int removed = 0;
        int batch;
        do {
            int most = Math.min(BATCH, limit - removed);
            batch = transactor.onPlatform(tx -> tx.removeLeftovers(what, before, most));
            removed += batch;
        } while (batch == BATCH && removed < limit);
        return removed;
    }
}
