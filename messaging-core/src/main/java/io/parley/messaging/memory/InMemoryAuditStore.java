package io.parley.messaging.memory;

import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.id.AuditEntryId;
import io.parley.messaging.store.AuditStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryAuditStore(Tables tables) implements AuditStore {
    private static final Comparator<AuditEntry> OLDEST_FIRST =
            Comparator.comparing(entry -> entry.id().toString());

    @Override
    public void add(AuditEntry entry) {
        tables.audit.add(entry.id(), entry, "audit entry");
    }

    @Override
    public List<AuditEntry> list(Optional<AuditEntryId> before, int limit) {
        return tables.audit.all().stream()
                .filter(entry -> before.map(last -> entry.id().toString().compareTo(last.toString()) < 0)
                        .orElse(true))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }
}
