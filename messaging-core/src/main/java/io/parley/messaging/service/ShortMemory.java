package io.parley.messaging.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Remembers what is dear to look up: not for long, and not much. Nothing is looked up under its lock. Thread-safe. */
final class ShortMemory<K, V> {
    private final Duration maxAge;
    private final InstantSource time;
    private final Map<K, Remembered<V>> remembered;
    private final ReentrantLock lock = new ReentrantLock();
    private long forgotten;

    private record Remembered<V>(V value, Instant at) {}

    ShortMemory(int most, Duration maxAge, InstantSource time) {
        this.maxAge = maxAge;
        this.time = time;
        this.remembered = new Recent<>(most);
    }

    V get(K key, Function<K, V> look) {
        long before;
        lock.lock();
        try {
            Optional<V> known = fresh(key);
            if (known.isPresent()) {
                return known.get();
            }
            before = forgotten;
        } finally {
            lock.unlock();
        }
        Instant at = time.instant();
        V value = look.apply(key);
        remember(key, new Remembered<>(value, at), before);
        return value;
    }

    void forget(K key) {
        lock.lock();
        try {
            remembered.remove(key);
            forgotten++;
        } finally {
            lock.unlock();
        }
    }

    private Optional<V> fresh(K key) {
        return Optional.ofNullable(remembered.get(key))
                .filter(found -> found.at().plus(maxAge).isAfter(time.instant()))
                .map(Remembered::value);
    }

    /** Unless something was forgotten meanwhile: what was looked up may be what had to be forgotten. */
    private void remember(K key, Remembered<V> found, long before) {
        lock.lock();
        try {
            if (forgotten == before) {
                remembered.put(key, found);
            }
        } finally {
            lock.unlock();
        }
    }
}
