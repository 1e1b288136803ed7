package io.parley.postgres;

import io.parley.messaging.store.Transactor;
import io.parley.testkit.store.StoreContracts;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class PostgresStoreContractTest extends StoreContracts {
    private final PostgresStore store;

    PostgresStoreContractTest(TestDatabase.Server server) {
        this.store = server.store();
    }

    @Override
    protected Transactor transactor() {
        return store.transactor();
    }
}
