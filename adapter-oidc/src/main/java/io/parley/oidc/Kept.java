package io.parley.oidc;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Something that is fetched when it is needed and then kept for a while. Thread-safe; two may fetch it at once. */
final class Kept<T> {
    private static final Duration LIFE = Duration.ofHours(1);

    private final InstantSource time;
    private final Fetch<T> fetch;
    private volatile Optional<Copy<T>> copy = Optional.empty();

    Kept(InstantSource time, Fetch<T> fetch) {
        this.time = time;
        this.fetch = fetch;
    }

    T get() throws IOException {
        Instant now = time.instant();
        Optional<Copy<T>> kept = copy.filter(one -> now.isBefore(one.until()));
        return kept.isPresent() ? kept.get().value() : fresh();
    }

    /** Fetched now, whatever is kept. */
    T fresh() throws IOException {
        T value = fetch.fetch();
        copy = Optional.of(new Copy<>(value, time.instant().plus(LIFE)));
        return value;
    }

    /** How it is fetched. */
    interface Fetch<T> {
        T fetch() throws IOException;
    }

    private record Copy<T>(T value, Instant until) {}
}
