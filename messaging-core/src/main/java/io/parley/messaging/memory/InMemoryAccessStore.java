package io.parley.messaging.memory;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.access.LocationCheck;
import io.parley.messaging.access.PlaceRules;
import io.parley.messaging.id.LocationCheckId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.AccessStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryAccessStore(OrganizationId organization, Tables tables) implements AccessStore {
    @Override
    public AddressRules addressRules() {
        return tables.addressRules.get(organization).orElseGet(AddressRules::everywhere);
    }

    @Override
    public void save(AddressRules rules) {
        tables.addressRules.put(organization, rules);
    }

    @Override
    public PlaceRules placeRules() {
        return tables.placeRules.get(organization).orElseGet(PlaceRules::none);
    }

    @Override
    public void save(PlaceRules rules) {
        tables.placeRules.put(organization, rules);
    }

    @Override
    public void add(LocationCheck check) {
        tables.locationChecks.add(check.id(), check, "location check");
    }

    @Override
    public List<LocationCheck> checks(Optional<LocationCheckId> before, int limit) {
        return tables.locationChecks.all().stream()
                .filter(check -> before.map(last -> text(check).compareTo(last.toString()) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(InMemoryAccessStore::text).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public int forgetChecks(Instant before) {
        List<LocationCheck> old = tables.locationChecks.all().stream()
                .filter(check -> check.at().isBefore(before))
                .toList();
        old.forEach(check -> tables.locationChecks.remove(check.id()));
        return old.size();
    }

    private static String text(LocationCheck check) {
        return check.id().toString();
    }
}
