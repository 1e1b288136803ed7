package io.parley.messaging.memory;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.AdministratorStore;
import io.parley.messaging.store.PlatformTx;

record InMemoryAdministratorStore(Platform platform) implements AdministratorStore {
    @Override
    public boolean contains(OrganizationId organization, MemberId member) {
        return platform.administrators.has(new PlatformTx.SignInName(organization, member));
    }

    @Override
    public void appoint(OrganizationId organization, MemberId member) {
        var administrator = new PlatformTx.SignInName(organization, member);
        platform.administrators.put(administrator, administrator);
    }

    @Override
    public void dismiss(OrganizationId organization, MemberId member) {
        platform.administrators.remove(new PlatformTx.SignInName(organization, member));
    }
}
