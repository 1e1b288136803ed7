package io.parley.websocket;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.messaging.store.Transactor;
import java.io.IOException;
import java.util.function.Function;

/** A store that can be taken away for a while. */
final class Outage implements Transactor {
    private final Transactor store;
    private volatile boolean down;

    Outage(Transactor store) {
        this.store = store;
    }

    void begin() {
        down = true;
    }

    void end() {
        down = false;
    }

    @Override
    public <T> T inOrganization(OrganizationId organization, Function<OrganizationTx, T> work) {
        check();
        return store.inOrganization(organization, work);
    }

    @Override
    public <T> T onPlatform(Function<PlatformTx, T> work) {
        check();
        return store.onPlatform(work);
    }

    private void check() {
        if (down) {
            throw new StoreUnavailable("taken away by the test", new IOException("down"));
        }
    }
}
