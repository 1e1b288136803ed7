package io.parley.messaging.memory;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OneTimeTokenId;
import io.parley.messaging.identity.OneTimeGrant;
import io.parley.messaging.store.OneTimeGrantStore;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

record InMemoryOneTimeGrantStore(Tables tables) implements OneTimeGrantStore {
    @Override
    public void add(OneTimeGrant grant, Instant now) {
        removeIf(each -> !now.isBefore(each.expiresAt()));
        tables.oneTimeGrants.add(grant.id(), grant, "one-time grant");
    }

    @Override
    public Optional<OneTimeGrant> lock(OneTimeTokenId id) {
        return tables.oneTimeGrants.get(id);
    }

    @Override
    public void remove(OneTimeTokenId id) {
        tables.oneTimeGrants.remove(id);
    }

    @Override
    public void removeAll(MemberId member, OneTimeGrant.Purpose purpose) {
        removeIf(each -> each.member().equals(member) && each.purpose() == purpose);
    }

    private void removeIf(Predicate<OneTimeGrant> condition) {
        tables.oneTimeGrants.all().stream().filter(condition).forEach(each -> remove(each.id()));
    }
}
