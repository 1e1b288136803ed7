package io.parley.testkit.store;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.messaging.store.Transactor;
import java.util.function.Function;

/**
 * A store that a test can take away and bring back. Its failures carry made-up secrets, so that a test can look whether they
 * leak. Thread-safe.
 */
public final class FragileTransactor implements Transactor {
    private final Transactor real;
    private volatile boolean down;
    private volatile boolean broken;

    public FragileTransactor(Transactor real) {
        this.real = real;
    }

    /** From now on it cannot be reached. */
    public void takeDown() {
        down = true;
    }

    /** From now on it has a bug. */
    public void breakDown() {
        broken = true;
    }

    public void bringBack() {
        down = false;
        broken = false;
    }

    /** Throws what any use would throw now. */
    public void check() {
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
    public <T> T read(OrganizationId organization, Function<OrganizationTx, T> work) {
        check();
        return real.read(organization, work);
    }

    @Override
    public Settlement settle(OrganizationId organization, Proposal proposal) {
        check();
        return real.settle(organization, proposal);
    }

    @Override
    public <T> T onPlatform(Function<PlatformTx, T> work) {
        check();
        return real.onPlatform(work);
    }
}
