package io.parley.messaging.memory;

import io.parley.messaging.store.ReplayStore;
import java.time.Instant;
import java.util.Optional;

record InMemoryReplayStore(Tables tables) implements ReplayStore {
    @Override
    public Optional<Answer> find(String credential, String key, Instant notBefore) {
        var keyed = new Tables.Keyed(credential, key);
        Optional<Tables.Kept> kept = tables.replays.get(keyed);
        if (kept.isPresent() && kept.get().at().isBefore(notBefore)) {
            tables.replays.remove(keyed);
            return Optional.empty();
        }
        return kept.map(Tables.Kept::answer);
    }

    @Override
    public void add(String credential, String key, Answer answer, Instant now) {
        tables.replays.add(new Tables.Keyed(credential, key), new Tables.Kept(answer, now), "idempotency key");
    }
}
