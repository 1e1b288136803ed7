package io.parley.messaging.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Rows by key, in the order in which they were added; every change can be undone. */
final class Shelf<K, V> {
    private final Map<K, V> rows = new LinkedHashMap<>();
    private final Journal journal;

    Shelf(Journal journal) {
        this.journal = journal;
    }

    Optional<V> get(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    boolean has(K key) {
        return rows.containsKey(key);
    }

    List<V> all() {
        return List.copyOf(rows.values());
    }

    int size() {
        return rows.size();
    }

    List<Map.Entry<K, V>> entries() {
        return List.copyOf(rows.entrySet());
    }

    void put(K key, V row) {
        V before = rows.put(key, row);
        Optional<V> undone = Optional.ofNullable(before);
        journal.add(() -> restore(key, undone));
    }

    /** Adds a row under a key that must be new. */
    void add(K key, V row, String what) {
        if (rows.containsKey(key)) {
            throw new Collided(what);
        }
        put(key, row);
    }

    void remove(K key) {
        V before = rows.remove(key);
        if (before != null) {
            journal.add(() -> rows.put(key, before));
        }
    }

    void removeIf(Predicate<K> key) {
        List.copyOf(rows.keySet()).stream().filter(key).forEach(this::remove);
    }

    private void restore(K key, Optional<V> before) {
        before.ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key));
    }
}
