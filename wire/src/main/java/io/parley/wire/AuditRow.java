package io.parley.wire;

import io.parley.messaging.audit.AuditActor;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.id.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An entry of the audit log. */
public record AuditRow(
        String id,
        Instant at,
        ActorRow actor,
        String act,
        String subject,
        Map<String, String> details,
        String address,
        String device) {
    public AuditRow {
        details = Map.copyOf(details);
    }

    /** Who did it. */
    public record ActorRow(String type, Optional<String> id, Optional<String> name) {
        static ActorRow of(AuditActor actor) {
            return switch (actor) {
                case AuditActor.OfMember(MemberId member, String name) ->
                    new ActorRow("member", Optional.of(member.toString()), Optional.of(name));
                case AuditActor.OfPlatform(String name) ->
                    new ActorRow("platform", Optional.empty(), Optional.of(name));
                case AuditActor.Stranger() -> new ActorRow("stranger", Optional.empty(), Optional.empty());
            };
        }
    }

    public static AuditRow of(AuditEntry entry) {
        return new AuditRow(
                entry.id().toString(),
                entry.at(),
                ActorRow.of(entry.actor()),
                Words.of(entry.act()),
                entry.subject(),
                new TreeMap<>(entry.details()),
                entry.origin().address(),
                entry.origin().device());
    }
}
