package io.parley.messaging.memory;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.SecondFactor;
import io.parley.messaging.store.SecondFactorStore;
import java.util.List;
import java.util.Optional;

record InMemorySecondFactorStore(Tables tables) implements SecondFactorStore {
    @Override
    public Optional<SecondFactor> lock(MemberId member) {
        return tables.secondFactors.get(member);
    }

    @Override
    public void save(SecondFactor factor) {
        tables.secondFactors.put(factor.member(), factor);
    }

    @Override
    public void remove(MemberId member) {
        tables.secondFactors.remove(member);
    }

    @Override
    public List<SecondFactor> all() {
        return tables.secondFactors.all();
    }
}
