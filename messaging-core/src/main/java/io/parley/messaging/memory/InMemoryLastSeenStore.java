package io.parley.messaging.memory;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.store.LastSeenStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

record InMemoryLastSeenStore(Tables tables) implements LastSeenStore {
    @Override
    public void keep(Map<MemberId, Instant> seen) {
        seen.forEach((member, at) -> {
            if (tables.lastSeen.get(member).filter(at::isBefore).isEmpty()) {
                tables.lastSeen.put(member, at);
            }
        });
    }

    @Override
    public Map<MemberId, Instant> of(Set<MemberId> members) {
        var found = new HashMap<MemberId, Instant>();
        members.forEach(member -> tables.lastSeen.get(member).ifPresent(at -> found.put(member, at)));
        return found;
    }
}
