package io.parley.messaging.memory;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.organization.OrganizationSettings;
import io.parley.messaging.store.OrganizationStore;

record InMemoryOrganizationStore(OrganizationId organization, Tables tables, Platform platform)
        implements OrganizationStore {
    @Override
    public void add(Organization added) {
        tables.organizations.add(added.id(), added, "organization");
        platform.organizations.add(added.id(), added.id(), "organization");
    }

    @Override
    public Organization get() {
        return tables.organizations.get(organization).orElseThrow();
    }

    @Override
    public Organization lock() {
        return get();
    }

    @Override
    public void rename(String name) {
        tables.organizations.put(organization, new Organization(organization, name, get().createdAt()));
    }

    @Override
    public OrganizationSettings settings() {
        return tables.settings.get(organization).orElseGet(OrganizationSettings::standard);
    }

    @Override
    public void save(OrganizationSettings settings) {
        tables.settings.put(organization, settings);
    }
}
