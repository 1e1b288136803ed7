package io.parley.testkit.simulation;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.Transactor;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A store whose transactions are not what they seem. */
record Altered(Transactor store, UnaryOperator<OrganizationTx> organization, UnaryOperator<PlatformTx> platform)
        implements Transactor {

    @Override
    public <T> T inOrganization(OrganizationId id, Function<OrganizationTx, T> work) {
        return store.inOrganization(id, tx -> work.apply(organization.apply(tx)));
    }

    @Override
    public <T> T onPlatform(Function<PlatformTx, T> work) {
        return store.onPlatform(tx -> work.apply(platform.apply(tx)));
    }
}
