package io.parley.postgres;

import io.parley.messaging.feed.Position;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Session;
import io.parley.messaging.store.SessionStore;
import io.parley.messaging.store.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

record PostgresSessionStore(Statements sql) implements SessionStore {
    private static final String ADD = """
            insert into session (organization_id, id, member_id, current_token_hash, created_at, expires_at, ended)
            values (:organization, :id, :member, :currentTokenHash, :createdAt, :expiresAt, :ended)
            """;
    private static final String FIND = """
            select id, member_id, current_token_hash, created_at, expires_at, ended
            from session
            where organization_id = :organization and id = :id
            """;
    private static final String STANDING =
            """
            select session.id as session_id, member_id, current_token_hash, created_at, expires_at, ended,
                   member.id, name, email, availability, capacity, role, role_name, role_permissions, own_office_only,
                   access_changed::text::bigint as access_changed,
            """ + PostgresOfficeStore.OF_MEMBER + """
            from session
            join member on member.organization_id = :organization and member.id = member_id
            """ + PostgresRoleStore.OF_MEMBER + """
            where session.organization_id = :organization and session.id = :id
            """;
    private static final String SAVE = """
            update session set current_token_hash = :currentTokenHash, expires_at = :expiresAt, ended = :ended
            where organization_id = :organization and id = :id
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
                        PostgresOfficeStore.reach(row),
                        accessChanged(row)))
                .findOne();
    }

    @Override
    public void save(Session session) {
        sql.update(SAVE)
                .bind("id", session.id().value())
                .bind("currentTokenHash", session.currentTokenHash())
                .bind("expiresAt", session.expiresAt())
                .bind("ended", session.ended())
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
                row.getBoolean("ended"));
    }

    /** From the beginning on, where nothing has ever changed. */
    private static Position accessChanged(ResultSet row) throws SQLException {
        long transaction = row.getLong("access_changed");
        return transaction == 0 ? Position.START : Position.endOf(transaction);
    }
}
