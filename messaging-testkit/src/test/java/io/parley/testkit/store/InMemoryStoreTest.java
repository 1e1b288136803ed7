package io.parley.testkit.store;

import io.parley.messaging.memory.InMemoryTransactor;
import io.parley.messaging.store.Transactor;

/** The store in memory keeps what every store promises. */
class InMemoryStoreTest extends StoreContracts {
    private static final Transactor STORE = new InMemoryTransactor();

    @Override
    protected Transactor transactor() {
        return STORE;
    }
}
