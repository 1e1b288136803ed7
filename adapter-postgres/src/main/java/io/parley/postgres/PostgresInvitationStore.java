package io.parley.postgres;

import io.parley.messaging.id.InvitationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Invitation;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.store.InvitationStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ids ascend with time, so the order by id is the order of inviting. */
record PostgresInvitationStore(Statements sql) implements InvitationStore {
    private static final String ADD = """
            insert into invitation (
                organization_id, id, name, email, role, token_hash, invited_by, created_at, expires_at)
            values (:organization, :id, :name, :email, :role, :tokenHash, :invitedBy, :createdAt, :expiresAt)
            """;
    private static final String SELECT = """
            select id, name, email, role, token_hash, invited_by, created_at, expires_at
            from invitation
            where organization_id = :organization
            """;
    private static final String REMOVE = """
            delete from invitation where organization_id = :organization and id = :id
            """;

    @Override
    public void add(Invitation invitation) {
        sql.update(ADD)
                .bind("id", invitation.id().value())
                .bind("name", invitation.name())
                .bind("email", invitation.email().value())
                .bind("role", invitation.role().value())
                .bind("tokenHash", invitation.tokenHash())
                .bind("invitedBy", invitation.invitedBy().value())
                .bind("createdAt", invitation.createdAt())
                .bind("expiresAt", invitation.expiresAt())
                .execute();
    }

    @Override
    public Optional<Invitation> lock(InvitationId id) {
        return sql.query(SELECT + " and id = :id for update")
                .bind("id", id.value())
                .map((row, context) -> invitation(row))
                .findOne();
    }

    @Override
    public Optional<Invitation> findByEmail(EmailAddress email) {
        return sql.query(SELECT + " and email = :email")
                .bind("email", email.value())
                .map((row, context) -> invitation(row))
                .findOne();
    }

    @Override
    public List<Invitation> open(Instant now) {
        return sql.query(SELECT + " and expires_at > :now order by id")
                .bind("now", now)
                .map((row, context) -> invitation(row))
                .list();
    }

    @Override
    public void remove(InvitationId id) {
        sql.update(REMOVE).bind("id", id.value()).execute();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                new InvitationId(Rows.id(row, "id")),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                new RoleKey(row.getString("role")),
                row.getString("token_hash"),
                new MemberId(Rows.id(row, "invited_by")),
                Rows.time(row, "created_at"),
                Rows.time(row, "expires_at"));
    }
}
