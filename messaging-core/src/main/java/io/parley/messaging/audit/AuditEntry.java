package io.parley.messaging.audit;

import io.parley.messaging.id.AuditEntryId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Origin;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that happened; never changed afterwards.
 *
 * @param subject what it was done to, an id or a key; empty when that is the actor
 * @param details what else is worth knowing, as words; no secret, no text that a customer wrote
 */
public record AuditEntry(
        AuditEntryId id,
        Instant at,
        AuditActor actor,
        AuditAct act,
        String subject,
        Map<String, String> details,
        Origin origin) {
    public AuditEntry {
        details = Map.copyOf(details);
    }

    private static AuditActor actor(Caller caller) {
        return caller.credential() instanceof Credential.Impersonation(SessionId ignored, String by)
                ? new AuditActor.OfPlatform(by)
                : new AuditActor.OfMember(caller.member(), caller.name());
    }

    /** What a caller did. */
    public static AuditEntry of(
            UUID id, Instant at, Caller caller, AuditAct act, String subject, Map<String, String> details) {
        return new AuditEntry(new AuditEntryId(id), at, actor(caller), act, subject, details, caller.origin());
    }
}
