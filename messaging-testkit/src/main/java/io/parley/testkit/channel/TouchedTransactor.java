package io.parley.testkit.channel;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.Transactor;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** A store that remembers whose rows somebody asked for. For one thread. */
final class TouchedTransactor implements Transactor {
    private final Transactor store;
    private final Set<OrganizationId> touched = new HashSet<>();

    TouchedTransactor(Transactor store) {
        this.store = store;
    }

    @Override
    public <T> T inOrganization(OrganizationId organization, Function<OrganizationTx, T> work) {
        touched.add(organization);
        return store.inOrganization(organization, work);
    }

    @Override
    public <T> T read(OrganizationId organization, Function<OrganizationTx, T> work) {
        touched.add(organization);
        return store.read(organization, work);
    }

    @Override
    public <T> T onPlatform(Function<PlatformTx, T> work) {
        return store.onPlatform(work);
    }

    /** Whose, since this was asked before. */
    Set<OrganizationId> touched() {
        var since = Set.copyOf(touched);
        touched.clear();
        return since;
    }
}
