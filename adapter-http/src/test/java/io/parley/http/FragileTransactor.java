package io.parley.http;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.messaging.store.Transactor;
import java.util.function.Function;

/** A store that can be taken away. */
final class FragileTransactor implements Transactor {
    private final Transactor real;
    private volatile boolean down;
    private volatile boolean broken;

    FragileTransactor(Transactor real) {
        this.real = real;
    }

    void takeDown() {
        down = true;
    }

    void breakDown() {
        broken = true;
    }

    void bringBack() {
        down = false;
        broken = false;
    }

    void check() {
        if (down) {
            throw new StoreUnavailable("jdbc:secret-host", new IllegalStateException("password=hunter2"));
        }
        if (broken) {
            throw new IllegalStateException("select * from secret_table");
        }
    }

    @Override
    public <T> T inOrganization(OrganizationId organization, Function<OrganizationTx, T> work) {
        check();
        return real.inOrganization(organization, work);
    }

    @Override
    public <T> T onPlatform(Function<PlatformTx, T> work) {
        check();
        return real.onPlatform(work);
    }
}
