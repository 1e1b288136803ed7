package io.parley.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What was used last, so much and no more. Thread-safe. */
final class Recent<K, V> {
    private final Lock lock = new ReentrantLock();
    private final Map<K, V> recent;

    Recent(int most) {
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    Optional<V> find(K key) {
        lock.lock();
        try {
            return Optional.ofNullable(recent.get(key));
        } finally {
            lock.unlock();
        }
    }

    void put(Map<K, V> entries) {
        lock.lock();
        try {
            recent.putAll(entries);
        } finally {
            lock.unlock();
        }
    }

    void forget(K key) {
        lock.lock();
        try {
            recent.remove(key);
        } finally {
            lock.unlock();
        }
    }
}
