package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.AttemptKey;
import io.parley.messaging.identity.Attempts;
import io.parley.messaging.store.AttemptStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Failed attempts belong to no organization. */
public interface AttemptStoreContract extends StoreContract {
    @Test
    default void aKeyWithoutAttemptsHasNone() {
        var key = key();
        assertThat(found(Set.of(key))).isEqualTo(Map.of(key, Attempts.none()));
        assertThat(locked(Set.of(key))).isEqualTo(Map.of(key, Attempts.none()));
        assertThat(found(Set.of(key))).isEqualTo(Map.of(key, Attempts.none()));
    }

    @Test
    default void whatIsSavedIsFoundAndLockedTogether() {
        var one = key();
        var other = key();
        var twice = new Attempts(List.of(World.NOW, World.at(1)));
        fail(one, twice, World.at(1));
        var both = Map.of(one, twice, other, Attempts.none());
        assertThat(found(Set.of(one, other))).isEqualTo(both);
        assertThat(locked(Set.of(one, other))).isEqualTo(both);
    }

    @Test
    default void nothingStaysOfAKeyWithoutAttempts() {
        var key = key();
        fail(key, new Attempts(List.of(World.NOW)), World.NOW);
        fail(key, Attempts.none(), World.NOW);
        assertThat(found(Set.of(key))).isEqualTo(Map.of(key, Attempts.none()));
    }

    @Test
    default void whatIsOldIsRemoved() {
        var old = key();
        var young = key();
        // Long before what the others use: all share one store.
        var before = World.at(-1_000_000);
        fail(old, new Attempts(List.of(before)), before);
        fail(young, new Attempts(List.of(World.NOW)), World.NOW);
        int removed = on(store -> store.removeUnchangedSince(before.plusSeconds(1)));
        assertThat(removed).isPositive();
        assertThat(found(Set.of(old, young)))
                .isEqualTo(Map.of(old, Attempts.none(), young, new Attempts(List.of(World.NOW))));
    }

    @Test
    default void ofManyAtOnceNoneIsForgotten() {
        var shared = key();
        Together.run(
                16,
                number -> on(store -> {
                    var keys = Set.of(shared, key());
                    var known = store.lock(keys, World.NOW);
                    keys.forEach(key -> store.save(
                            key, known.getOrDefault(key, Attempts.none()).failed(World.NOW), World.NOW));
                    return number;
                }));
        var failures = found(Set.of(shared)).getOrDefault(shared, Attempts.none());
        assertThat(failures.failedAt()).hasSize(16);
    }

    private Map<AttemptKey, Attempts> found(Set<AttemptKey> keys) {
        return on(store -> store.find(keys));
    }

    private Map<AttemptKey, Attempts> locked(Set<AttemptKey> keys) {
        return on(store -> store.lock(keys, World.NOW));
    }

    private void fail(AttemptKey key, Attempts attempts, Instant now) {
        on(store -> {
            store.lock(Set.of(key), now);
            store.save(key, attempts, now);
            return true;
        });
    }

    private <T> T on(Function<AttemptStore, T> work) {
        return transactor().onPlatform(tx -> work.apply(tx.attempts()));
    }

    private static AttemptKey key() {
        return new AttemptKey(UUID.randomUUID().toString());
    }
}
