package io.parley.messaging.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The failed attempts at one account, or from one address: after so many within a while nobody gets another try until the
 * oldest of them is forgotten.
 *
 * @param failedAt the oldest first
 */
public record Attempts(List<Instant> failedAt) {
    /** So many failures lock. */
    public static final int MOST = 5;

    /** How long a failure counts. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    public Attempts {
        failedAt = List.copyOf(failedAt);
    }

    public static Attempts none() {
        return new Attempts(List.of());
    }

    public boolean areNone() {
        return failedAt.isEmpty();
    }

    /** How long nobody may try; empty when they may now. */
    public Optional<Duration> lockedFor(Instant now) {
        List<Instant> counting = counting(now).toList();
        return counting.size() < MOST
                ? Optional.empty()
                : Optional.of(Duration.between(
                        now, counting.get(counting.size() - MOST).plus(WINDOW)));
    }

    /** With one failure more, and without those that count no more. */
    public Attempts failed(Instant now) {
        return new Attempts(Stream.concat(counting(now), Stream.of(now)).toList());
    }

    private Stream<Instant> counting(Instant now) {
        return failedAt.stream().filter(at -> at.plus(WINDOW).isAfter(now));
    }
}
