package io.parley.messaging.memory;

import io.parley.messaging.identity.AttemptKey;
import io.parley.messaging.identity.Attempts;
import io.parley.messaging.store.AttemptStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

record InMemoryAttemptStore(Platform platform) implements AttemptStore {
    @Override
    public Map<AttemptKey, Attempts> find(Set<AttemptKey> keys) {
        return keys.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), key -> platform.attempts.get(key).orElse(Attempts.none())));
    }

    @Override
    public Map<AttemptKey, Attempts> lock(Set<AttemptKey> keys, Instant now) {
        return find(keys);
    }

    @Override
    public void save(AttemptKey key, Attempts attempts, Instant now) {
        if (attempts.areNone()) {
            platform.attempts.remove(key);
        } else {
            platform.attempts.put(key, attempts);
        }
    }

    @Override
    public int removeUnchangedSince(Instant time) {
        List<AttemptKey> old = platform.attempts.entries().stream()
                .filter(entry -> entry.getValue().failedAt().stream()
                        .max(Comparator.naturalOrder())
                        .filter(last -> last.isAfter(time))
                        .isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(platform.attempts::remove);
        return old.size();
    }
}
