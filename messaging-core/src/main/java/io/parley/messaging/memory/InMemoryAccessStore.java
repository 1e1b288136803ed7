package io.parley.messaging.memory;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.AccessStore;

record InMemoryAccessStore(OrganizationId organization, Tables tables) implements AccessStore {
    @Override
    public AddressRules addressRules() {
        return tables.addressRules.get(organization).orElseGet(AddressRules::everywhere);
    }

    @Override
    public void save(AddressRules rules) {
        tables.addressRules.put(organization, rules);
    }
}
