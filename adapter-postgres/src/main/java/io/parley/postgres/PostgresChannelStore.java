package io.parley.postgres;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Health;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.store.ChannelStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** Ids ascend with time, so the order by id is the order of adding. */
record PostgresChannelStore(Statements sql) implements ChannelStore {
    private static final String ADD = """
            insert into channel (organization_id, id, type, account, name, sealed_secrets, office_id, settings, health,
                worries, valid_until, checked_at, heard_at)
            values (:organization, :id, :type, :account, :name, :sealedSecrets, :office, cast(:settings as jsonb), :health,
                cast(:worries as jsonb), :validUntil, :checkedAt, :heardAt)
            """;
    private static final String SELECT = """
            select id, type, account, name, sealed_secrets, office_id, settings, health, worries, valid_until, checked_at,
                heard_at
            from channel
            where organization_id = :organization
            """;
    private static final String FIND = SELECT + "and id = :id";
    private static final String LOCK = FIND + " and removed_at is null for no key update";
    private static final String ALL = SELECT + "and removed_at is null order by id";
    private static final String REMOVED = SELECT
            + "and type = :type and account = :account and removed_at is not null order by removed_at desc limit 1";
    private static final String RESEAL = """
            update channel set sealed_secrets = :after
            where organization_id = :organization and id = :id and sealed_secrets = :before
            """;
    private static final String MOVE =
            "update channel set office_id = :office where organization_id = :organization and id = :id";
    private static final String CHANGE = """
            update channel set name = :name, sealed_secrets = :sealedSecrets, settings = cast(:settings as jsonb)
            where organization_id = :organization and id = :id
            """;
    private static final String FOUND = """
            update channel set health = :health, worries = cast(:worries as jsonb), valid_until = :validUntil,
                checked_at = :checkedAt, heard_at = greatest(heard_at, :heardAt)
            where organization_id = :organization and id = :id
            """;
    // Who meets somebody else at the row goes on: that one writes the same.
    private static final String HEARD = """
            update channel set heard_at = :at
            where organization_id = :organization and id = (
                select id
                from channel
                where organization_id = :organization and id = :id
                    and (heard_at is null or heard_at <= cast(:at as timestamptz) - interval '1 minute')
                for no key update skip locked)
            """;
    private static final String DUE =
            "update channel set due_at = :at where organization_id = :organization and id = :id";
    private static final String REMOVE = """
            update channel set removed_at = :now, sealed_secrets = '{}'
            where organization_id = :organization and id = :id and removed_at is null
            """;
    private static final String RESTORE =
            "update channel set removed_at = null where organization_id = :organization and id = :id";
    private static final String KEEP = """
            insert into unrecognised (organization_id, channel_id, key, account, kind, raw, kept_at)
            values (:organization, :channel, :key, :account, :kind, :raw, :now)
            on conflict do nothing
            """;

    @Override
    public void add(Channel channel) {
        withVitals(sql.update(ADD), channel.vitals())
                .bind("id", channel.id().value())
                .bind("type", channel.type().name())
                .bind("account", channel.account().value())
                .bind("name", channel.name())
                .bind("sealedSecrets", TextsJson.write(channel.sealedSecrets()))
                .bind("settings", TextsJson.write(channel.settings()))
                .bind("office", channel.office().map(OfficeId::value))
                .execute();
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return sql.query(FIND)
                .bind("id", id.value())
                .map((row, context) -> channel(row))
                .findOne();
    }

    @Override
    public Optional<Channel> lock(ChannelId id) {
        return sql.query(LOCK)
                .bind("id", id.value())
                .map((row, context) -> channel(row))
                .findOne();
    }

    @Override
    public Optional<Channel> removed(ChannelType type, AccountId account) {
        return sql.query(REMOVED)
                .bind("type", type.name())
                .bind("account", account.value())
                .map((row, context) -> channel(row))
                .findOne();
    }

    @Override
    public void move(ChannelId id, Optional<OfficeId> office) {
        sql.update(MOVE)
                .bind("id", id.value())
                .bind("office", office.map(OfficeId::value))
                .execute();
    }

    @Override
    public List<Channel> all() {
        return sql.query(ALL).map((row, context) -> channel(row)).list();
    }

    @Override
    public void change(Channel channel) {
        sql.update(CHANGE)
                .bind("id", channel.id().value())
                .bind("name", channel.name())
                .bind("sealedSecrets", TextsJson.write(channel.sealedSecrets()))
                .bind("settings", TextsJson.write(channel.settings()))
                .execute();
    }

    @Override
    public void found(ChannelId id, Vitals vitals) {
        withVitals(sql.update(FOUND), vitals).bind("id", id.value()).execute();
    }

    private static <S extends SqlStatement<S>> S withVitals(S statement, Vitals vitals) {
        return statement
                .bind("health", vitals.health().name())
                .bind("worries", WorriesJson.write(vitals.worries()))
                .bind("validUntil", vitals.validUntil())
                .bind("checkedAt", vitals.checkedAt())
                .bind("heardAt", vitals.heardAt());
    }

    @Override
    public void heard(ChannelId id, Instant at) {
        sql.update(HEARD).bind("id", id.value()).bind("at", at).execute();
    }

    @Override
    public void due(ChannelId id, Instant at) {
        sql.update(DUE).bind("id", id.value()).bind("at", at).execute();
    }

    @Override
    public void remove(ChannelId id, Instant now) {
        sql.update(REMOVE).bind("id", id.value()).bind("now", now).execute();
    }

    @Override
    public void restore(Channel channel) {
        sql.update(RESTORE).bind("id", channel.id().value()).execute();
        change(channel);
        found(channel.id(), channel.vitals());
        move(channel.id(), channel.office());
    }

    @Override
    public boolean reseal(Channel before, Map<String, String> sealedAnew) {
        int changed = sql.update(RESEAL)
                .bind("id", before.id().value())
                .bind("before", TextsJson.write(before.sealedSecrets()))
                .bind("after", TextsJson.write(sealedAnew))
                .execute();
        return changed == 1;
    }

    @Override
    public boolean keep(ChannelId channel, Inbound.Unrecognised unrecognised, Instant now) {
        int kept = sql.update(KEEP)
                .bind("channel", channel.value())
                .bind("key", unrecognised.key().value())
                .bind("account", unrecognised.account().value())
                .bind("kind", unrecognised.kind())
                .bind("raw", unrecognised.raw())
                .bind("now", now)
                .execute();
        return kept == 1;
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return new Channel(
                new ChannelId(Rows.id(row, "id")),
                new ChannelType(row.getString("type")),
                new AccountId(row.getString("account")),
                row.getString("name"),
                TextsJson.read(row.getString("sealed_secrets")),
                Rows.optionalId(row, "office_id").map(OfficeId::new),
                TextsJson.read(row.getString("settings")),
                vitals(row));
    }

    private static Vitals vitals(ResultSet row) throws SQLException {
        return new Vitals(
                Health.valueOf(row.getString("health")),
                WorriesJson.read(row.getString("worries")),
                Rows.optionalTime(row, "valid_until"),
                Rows.optionalTime(row, "checked_at"),
                Rows.optionalTime(row, "heard_at"));
    }
}
