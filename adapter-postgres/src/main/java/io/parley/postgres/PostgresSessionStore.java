package io.parley.postgres;

import io.parley.messaging.feed.Position;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Session;
import io.parley.messaging.store.SessionStore;
import io.parley.messaging.store.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

record PostgresSessionStore(Statements sql) implements SessionStore {
    private static final String ADD = """
            insert into session (organization_id, id, member_id, current_token_hash, created_at, expires_at, ended,
                address, device, last_used_at, impersonated_by)
            values (:organization, :id, :member, :currentTokenHash, :createdAt, :expiresAt, :ended,
                :address, :device, :lastUsedAt, :impersonatedBy)
            """;
    private static final String FIND = """
            select id, member_id, current_token_hash, created_at, expires_at, ended, address, device, last_used_at,
                   impersonated_by
            from session
            where organization_id = :organization and id = :id
            """;
    private static final String STANDING =
            """
            select session.id as session_id, member_id, current_token_hash, created_at, expires_at, ended,
                   address, device, last_used_at, impersonated_by, member.id, name, email, availability, capacity,
                   deactivated_at, role, role_name, role_permissions, own_office_only,
                   array(select range from address_range
                         where organization_id = :organization order by ordinal) as addresses,
                   access_changed::text::bigint as access_changed,
            """ + PostgresOfficeStore.OF_MEMBER + """
            from session
            join member on member.organization_id = :organization and member.id = member_id
            """ + PostgresRoleStore.OF_MEMBER + """
            where session.organization_id = :organization and session.id = :id
            """;
    private static final String END_EVERY = """
            update session set ended = true
            where organization_id = :organization and not ended
            returning member_id
            """;
    private static final String SAVE = """
            update session set current_token_hash = :currentTokenHash, expires_at = :expiresAt, ended = :ended,
                address = :address, device = :device, last_used_at = :lastUsedAt
            where organization_id = :organization and id = :id
            """;

    private static final String ALIVE = """
            select id, member_id, current_token_hash, created_at, expires_at, ended, address, device, last_used_at,
                   impersonated_by
            from session
            where organization_id = :organization and member_id = :member and not ended and expires_at > :now
            order by last_used_at desc, id desc
            """;
    private static final String END_ALL = """
            update session set ended = true
            where organization_id = :organization and member_id = :member and not ended
              and id is distinct from cast(:but as uuid)
            returning id
            """;
    private static final String KEEP_USES = """
            update session set last_used_at = cast(used.at as timestamptz)
            from unnest(:sessions, :times) as used (id, at)
            where organization_id = :organization and session.id = used.id
              and last_used_at < cast(used.at as timestamptz)
            """;

    @Override
    public void add(Session session) {
        sql.update(ADD)
                .bind("id", session.id().value())
                .bind("member", session.member().value())
                .bind("currentTokenHash", session.currentTokenHash())
                .bind("createdAt", session.createdAt())
                .bind("expiresAt", session.expiresAt())
                .bind("ended", session.ended())
                .bind("address", session.origin().address())
                .bind("device", session.origin().device())
                .bind("lastUsedAt", session.lastUsedAt())
                .bind("impersonatedBy", session.impersonatedBy())
                .execute();
    }

    @Override
    public Optional<Session> lock(SessionId id) {
        return find(FIND + "for update", id);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return find(FIND, id);
    }

    @Override
    public Optional<Standing> standing(SessionId id) {
        return sql.query(STANDING)
                .bind("id", id.value())
                .map((row, context) -> new Standing(
                        session(row, "session_id"),
                        PostgresMemberStore.member(row),
                        PostgresAccessStore.rules(row, "addresses"),
                        PostgresOfficeStore.reach(row),
                        accessChanged(row)))
                .findOne();
    }

    @Override
    public Set<MemberId> endEvery() {
        return sql.query(END_EVERY)
                .map((row, context) -> new MemberId(Rows.id(row, "member_id")))
                .set();
    }

    @Override
    public void save(Session session) {
        sql.update(SAVE)
                .bind("id", session.id().value())
                .bind("currentTokenHash", session.currentTokenHash())
                .bind("expiresAt", session.expiresAt())
                .bind("ended", session.ended())
                .bind("address", session.origin().address())
                .bind("device", session.origin().device())
                .bind("lastUsedAt", session.lastUsedAt())
                .execute();
    }

    @Override
    public List<Session> alive(MemberId member, Instant now) {
        return sql.query(ALIVE)
                .bind("member", member.value())
                .bind("now", now)
                .map((row, context) -> session(row, "id"))
                .list();
    }

    @Override
    public List<SessionId> endAll(MemberId member, Optional<SessionId> but) {
        return sql.query(END_ALL)
                .bind("member", member.value())
                .bind("but", but.map(SessionId::value))
                .map((row, context) -> new SessionId(Rows.id(row, "id")))
                .list();
    }

    @Override
    public void keepUses(Map<SessionId, Instant> uses) {
        List<SessionId> sessions = List.copyOf(uses.keySet());
        sql.update(KEEP_USES)
                .bindArray(
                        "sessions",
                        UUID.class,
                        sessions.stream().map(SessionId::value).toList())
                .bindArray(
                        "times",
                        String.class,
                        sessions.stream().map(uses::get).map(Instant::toString).toList())
                .execute();
    }

    private Optional<Session> find(String statement, SessionId id) {
        return sql.query(statement)
                .bind("id", id.value())
                .map((row, context) -> session(row, "id"))
                .findOne();
    }

    private static Session session(ResultSet row, String id) throws SQLException {
        return new Session(
                new SessionId(Rows.id(row, id)),
                new MemberId(Rows.id(row, "member_id")),
                row.getString("current_token_hash"),
                Rows.time(row, "created_at"),
                Rows.time(row, "expires_at"),
                row.getBoolean("ended"),
                new Origin(row.getString("address"), row.getString("device")),
                Rows.time(row, "last_used_at"),
                Optional.ofNullable(row.getString("impersonated_by")));
    }

    /** From the beginning on, where nothing has ever changed. */
    private static Position accessChanged(ResultSet row) throws SQLException {
        long transaction = row.getLong("access_changed");
        return transaction == 0 ? Position.START : Position.endOf(transaction);
    }
}
