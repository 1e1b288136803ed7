package io.parley.messaging.store;

import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.id.AuditEntryId;
import java.util.List;
import java.util.Optional;

/** The organization's audit log. What is written stays as it was written. */
public interface AuditStore {
    void add(AuditEntry entry);

    /**
     * The newest entries first.
     *
     * @param before only those older than this one; empty for the newest
     */
    List<AuditEntry> list(Optional<AuditEntryId> before, int limit);
}
