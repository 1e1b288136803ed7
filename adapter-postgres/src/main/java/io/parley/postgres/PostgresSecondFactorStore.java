package io.parley.postgres;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.SecondFactor;
import io.parley.messaging.store.SecondFactorStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

record PostgresSecondFactorStore(Statements sql) implements SecondFactorStore {
    private static final String ALL = """
            select member_id, sealed_secret, confirmed, last_step, recovery_hashes
            from second_factor
            where organization_id = :organization
            """;
    private static final String LOCK = ALL + "and member_id = :member for update";
    private static final String SAVE = """
            insert into second_factor (
                organization_id, member_id, sealed_secret, confirmed, last_step, recovery_hashes)
            values (:organization, :member, :sealedSecret, :confirmed, :lastStep, :recoveryHashes)
            on conflict (organization_id, member_id) do update
            set sealed_secret = excluded.sealed_secret, confirmed = excluded.confirmed,
                last_step = excluded.last_step, recovery_hashes = excluded.recovery_hashes
            """;
    private static final String REMOVE = """
            delete from second_factor where organization_id = :organization and member_id = :member
            """;

    @Override
    public Optional<SecondFactor> lock(MemberId member) {
        return sql.query(LOCK)
                .bind("member", member.value())
                .map((row, context) -> factor(row))
                .findOne();
    }

    @Override
    public List<SecondFactor> all() {
        return sql.query(ALL).map((row, context) -> factor(row)).list();
    }

    private static SecondFactor factor(ResultSet row) throws SQLException {
        return new SecondFactor(
                new MemberId(Rows.id(row, "member_id")),
                row.getString("sealed_secret"),
                row.getBoolean("confirmed"),
                row.getLong("last_step"),
                Set.of((String[]) row.getArray("recovery_hashes").getArray()));
    }

    @Override
    public void save(SecondFactor factor) {
        sql.update(SAVE)
                .bind("member", factor.member().value())
                .bind("sealedSecret", factor.sealedSecret())
                .bind("confirmed", factor.confirmed())
                .bind("lastStep", factor.lastStep())
                .bindArray("recoveryHashes", String.class, factor.recoveryHashes())
                .execute();
    }

    @Override
    public void remove(MemberId member) {
        sql.update(REMOVE).bind("member", member.value()).execute();
    }
}
