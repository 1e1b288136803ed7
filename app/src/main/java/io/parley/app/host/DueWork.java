package io.parley.app.host;

import io.parley.messaging.port.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Work that falls due, and is leased to whoever claims it. */
public interface DueWork<T> {
    /** As it stands in the log. */
    String name();

    Pace pace();

    /** Whether there may be something due since this happened. */
    boolean isWokenBy(Signal signal);

    /** Leases what is due, no more than there is room for. */
    List<T> claim(int room);

    /**
     * Does what was claimed. When it throws, the lease runs out by itself, and whoever claims it then goes on.
     *
     * @param stopping whether the server stops, to be asked between two steps
     */
    void work(T claimed, BooleanSupplier stopping);

    /** What was claimed, as it stands in the log. */
    String describe(T claimed);

    /** When something falls due, or its lease ends; empty when there is nothing. */
    Optional<Instant> nextDue();

    /**
     * How eagerly it is done.
     *
     * @param atOnce how much is in work at most
     * @param shortestSleep between two looks that found nothing
     * @param longestSleep since a signal may be lost
     * @param patience how long a server that stops waits for what is in work
     */
    record Pace(int atOnce, Duration shortestSleep, Duration longestSleep, Duration patience) {}
}
