package io.parley.messaging.memory;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.organization.OrganizationSettings;
import io.parley.messaging.store.OrganizationStore;
import java.time.Instant;
import java.util.Optional;

record InMemoryOrganizationStore(OrganizationId organization, Tables tables, Platform platform)
        implements OrganizationStore {
    @Override
    public void add(Organization added) {
        tables.organizations.add(added.id(), added, "organization");
        platform.organizations.add(added.id(), added, "organization");
    }

    @Override
    public Organization get() {
        return tables.organizations.get(organization).orElseThrow();
    }

    @Override
    public Optional<Organization> find() {
        return tables.organizations.get(organization);
    }

    @Override
    public void suspend(Optional<Instant> at) {
        keep(new Organization(organization, get().name(), get().createdAt(), at));
    }

    @Override
    public Organization lock() {
        return get();
    }

    @Override
    public void rename(String name) {
        keep(new Organization(organization, name, get().createdAt(), get().suspendedAt()));
    }

    private void keep(Organization changed) {
        tables.organizations.put(organization, changed);
        platform.organizations.put(organization, changed);
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
