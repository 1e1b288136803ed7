package io.parley.postgres;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OneTimeTokenId;
import io.parley.messaging.identity.OneTimeGrant;
import io.parley.messaging.store.OneTimeGrantStore;
import java.time.Instant;
import java.util.Optional;

record PostgresOneTimeGrantStore(Statements sql) implements OneTimeGrantStore {
    private static final String ADD = """
            insert into one_time_grant (organization_id, id, purpose, member_id, token_hash, expires_at)
            values (:organization, :id, :purpose, :member, :tokenHash, :expiresAt)
            """;
    private static final String REMOVE_EXPIRED = """
            delete from one_time_grant where organization_id = :organization and expires_at <= :now
            """;
    private static final String LOCK = """
            select id, purpose, member_id, token_hash, expires_at
            from one_time_grant
            where organization_id = :organization and id = :id
            for update
            """;
    private static final String REMOVE = """
            delete from one_time_grant where organization_id = :organization and id = :id
            """;
    private static final String REMOVE_ALL = """
            delete from one_time_grant
            where organization_id = :organization and member_id = :member and purpose = :purpose
            """;

    @Override
    public void add(OneTimeGrant grant, Instant now) {
        sql.update(REMOVE_EXPIRED).bind("now", now).execute();
        sql.update(ADD)
                .bind("id", grant.id().value())
                .bind("purpose", grant.purpose().name())
                .bind("member", grant.member().value())
                .bind("tokenHash", grant.tokenHash())
                .bind("expiresAt", grant.expiresAt())
                .execute();
    }

    @Override
    public Optional<OneTimeGrant> lock(OneTimeTokenId id) {
        return sql.query(LOCK)
                .bind("id", id.value())
                .map((row, context) -> new OneTimeGrant(
                        id,
                        OneTimeGrant.Purpose.valueOf(row.getString("purpose")),
                        new MemberId(Rows.id(row, "member_id")),
                        row.getString("token_hash"),
                        Rows.time(row, "expires_at")))
                .findOne();
    }

    @Override
    public void remove(OneTimeTokenId id) {
        sql.update(REMOVE).bind("id", id.value()).execute();
    }

    @Override
    public void removeAll(MemberId member, OneTimeGrant.Purpose purpose) {
        sql.update(REMOVE_ALL)
                .bind("member", member.value())
                .bind("purpose", purpose.name())
                .execute();
    }
}
