package io.parley.messaging.memory;

import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.ApiKey;
import io.parley.messaging.store.ApiKeyStore;
import io.parley.messaging.store.KeyStanding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record InMemoryApiKeyStore(Tables tables) implements ApiKeyStore {
    @Override
    public void add(ApiKey key) {
        tables.apiKeys.add(key.id(), key, "API key");
    }

    @Override
    public Optional<ApiKey> remove(ApiKeyId id) {
        Optional<ApiKey> removed = find(id);
        tables.apiKeys.remove(id);
        return removed;
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return tables.apiKeys.get(id);
    }

    @Override
    public List<ApiKey> all() {
        return tables.apiKeys.all().stream()
                .sorted(Comparator.comparing(key -> key.id().toString()))
                .toList();
    }

    @Override
    public List<ApiKey> of(MemberId member) {
        return all().stream().filter(key -> key.member().equals(member)).toList();
    }

    @Override
    public Optional<KeyStanding> standing(ApiKeyId id) {
        return find(id).flatMap(key -> tables.members.get(key.member()).map(member -> new KeyStanding(key, member)));
    }

    @Override
    public void keepUses(Map<ApiKeyId, Instant> uses) {
        uses.forEach((id, at) -> find(id).filter(
                        key -> key.lastUsedAt().filter(at::isBefore).isEmpty())
                .ifPresent(key -> tables.apiKeys.put(id, key.usedAt(at))));
    }
}
