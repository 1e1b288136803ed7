package io.parley.messaging.memory;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.organization.Office;
import io.parley.messaging.store.OfficeStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

record InMemoryOfficeStore(Tables tables) implements OfficeStore {
    @Override
    public void add(Office office) {
        tables.offices.add(office.id(), office, "office");
    }

    @Override
    public List<Office> all() {
        return tables.offices.all().stream()
                .sorted(Comparator.comparing(office -> office.id().toString()))
                .toList();
    }

    @Override
    public Optional<Office> lock(OfficeId id) {
        return tables.offices.get(id);
    }

    @Override
    public void save(Office office) {
        tables.offices.put(office.id(), office);
    }

    @Override
    public void remove(OfficeId id) {
        tables.offices.remove(id);
    }

    @Override
    public boolean isUsed(OfficeId id) {
        return tables.channels.all().stream()
                        .anyMatch(channel -> channel.office().equals(Optional.of(id)))
                || tables.conversations.all().stream()
                        .anyMatch(conversation -> conversation.office().equals(Optional.of(id)));
    }

    @Override
    public Map<MemberId, Reach> reaches(Set<MemberId> members) {
        var reaches = new HashMap<MemberId, Reach>();
        for (MemberId id : members) {
            tables.members
                    .get(id)
                    .map(new InMemoryRoleStore(tables)::now)
                    .ifPresent(member -> reaches.put(id, Reach.of(member.role(), officesOf(id))));
        }
        return reaches;
    }

    Set<OfficeId> officesOf(MemberId member) {
        return tables.offices.all().stream()
                .filter(office -> office.members().contains(member))
                .map(Office::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
