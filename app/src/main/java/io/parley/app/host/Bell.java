package io.parley.app.host;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one sleeper. Rung while nobody sleeps it wakes the next one at once; rung often it wakes once. Thread-safe. */
final class Bell {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Returns when the bell rings, or the time is up. */
    void await(Duration most) {
        try {
            if (rung.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
                rung.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
