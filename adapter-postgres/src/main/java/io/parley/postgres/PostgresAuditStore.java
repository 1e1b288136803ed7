package io.parley.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.audit.AuditActor;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.id.AuditEntryId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.store.AuditStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ids ascend with time, so the order by id is the order of what happened. */
record PostgresAuditStore(Statements sql) implements AuditStore {
    private static final String ADD = """
            insert into audit_entry (
                organization_id, id, at, actor_kind, actor_id, actor_name, act, subject, details, address, device)
            values (
                :organization, :id, :at, :actorKind, :actorId, :actorName, :act, :subject, cast(:details as jsonb),
                :address, :device)
            """;
    private static final String LIST = """
            select id, at, actor_kind, actor_id, actor_name, act, subject, details, address, device
            from audit_entry
            where organization_id = :organization and (cast(:before as uuid) is null or id < :before)
            order by id desc
            limit :limit
            """;
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    @Override
    public void add(AuditEntry entry) {
        var actor = actorColumns(entry.actor());
        sql.update(ADD)
                .bind("id", entry.id().value())
                .bind("at", entry.at())
                .bind("actorKind", actor.kind())
                .bind("actorId", actor.id().map(MemberId::value))
                .bind("actorName", actor.name())
                .bind("act", entry.act().name())
                .bind("subject", entry.subject())
                .bind("details", json(entry.details()))
                .bind("address", entry.origin().address())
                .bind("device", entry.origin().device())
                .execute();
    }

    @Override
    public List<AuditEntry> list(Optional<AuditEntryId> before, int limit) {
        return sql.query(LIST)
                .bind("before", before.map(AuditEntryId::value))
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                new AuditEntryId(Rows.id(row, "id")),
                Rows.time(row, "at"),
                actor(row),
                AuditAct.valueOf(row.getString("act")),
                row.getString("subject"),
                words(row.getString("details")),
                new Origin(row.getString("address"), row.getString("device")));
    }

    private static AuditActor actor(ResultSet row) throws SQLException {
        return switch (row.getString("actor_kind")) {
            case "member" ->
                new AuditActor.OfMember(new MemberId(Rows.id(row, "actor_id")), row.getString("actor_name"));
            case "platform" -> new AuditActor.OfPlatform(row.getString("actor_name"));
            default -> new AuditActor.Stranger();
        };
    }

    private static ActorColumns actorColumns(AuditActor actor) {
        return switch (actor) {
            case AuditActor.OfMember(MemberId member, String name) ->
                new ActorColumns("member", Optional.of(member), name);
            case AuditActor.OfPlatform(String name) -> new ActorColumns("platform", Optional.empty(), name);
            case AuditActor.Stranger() -> new ActorColumns("stranger", Optional.empty(), "");
        };
    }

    private static String json(Map<String, String> details) {
        try {
            return StoredJson.MAPPER.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words can always be written", e);
        }
    }

    private static Map<String, String> words(String json) {
        try {
            return StoredJson.MAPPER.readValue(json, WORDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }

    private record ActorColumns(String kind, Optional<MemberId> id, String name) {}
}
