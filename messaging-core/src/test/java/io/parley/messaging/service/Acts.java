package io.parley.messaging.service;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import java.util.List;
import java.util.Optional;

/** What tests ask about what happened. */
final class Acts {
    private Acts() {}

    /** What the audit log of the world's company tells of, the newest first. */
    static List<AuditAct> of(World world) {
        return world
                .ports
                .storage()
                .transactor()
                .inOrganization(world.owner.organization(), tx -> tx.audit().list(Optional.empty(), 100))
                .stream()
                .map(AuditEntry::act)
                .toList();
    }

    static Refusal why(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal why)) {
            return why;
        }
        throw new AssertionError("it was not refused");
    }
}
