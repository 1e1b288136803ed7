package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.id.AuditEntryId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.store.Transactor;
import java.util.List;
import java.util.Optional;

/** What happened to who gets in and what they may do, for those who answer for it. Thread-safe. */
public final class AuditService {
    private final Transactor transactor;
    private final int pageSize;

    AuditService(Workshop workshop) {
        this.transactor = workshop.transactor();
        this.pageSize = workshop.limits().pageSize();
    }

    /**
     * The newest entries first.
     *
     * @param before only those older than this one
     */
    public Outcome<Entries> entries(Caller caller, Optional<AuditEntryId> before, int limit) {
        return AccessPolicy.check(caller, UseCase.READ_THE_AUDIT_LOG)
                .map(allowed -> page(allowed, before, Math.clamp(limit, 1, pageSize)));
    }

    private Entries page(Caller caller, Optional<AuditEntryId> before, int size) {
        List<AuditEntry> found =
                transactor.read(caller.organization(), tx -> tx.audit().list(before, size + 1));
        return new Entries(found.stream().limit(size).toList(), found.size() > size);
    }

    /**
     * A part of the log.
     *
     * @param more whether there are older ones
     */
    public record Entries(List<AuditEntry> rows, boolean more) {
        public Entries {
            rows = List.copyOf(rows);
        }
    }
}
