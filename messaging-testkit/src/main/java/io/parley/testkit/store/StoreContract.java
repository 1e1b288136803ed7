package io.parley.testkit.store;

import io.parley.messaging.store.Transactor;

/** What is asked of a store, as tests. Each makes organizations of its own, so all may share one database. */
public interface StoreContract {
    /** The store under test; the same one at every call, or another on the same data. */
    Transactor transactor();

    /** A fresh organization with a member, a channel and nothing else. */
    default World world() {
        return World.in(transactor());
    }
}
