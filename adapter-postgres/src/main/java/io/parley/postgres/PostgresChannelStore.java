package io.parley.postgres;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
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

/** Ids ascend with time, so the order by id is the order of adding. */
record PostgresChannelStore(Statements sql) implements ChannelStore {
    private static final String ADD = """
            insert into channel (organization_id, id, type, account, name, sealed_secrets, office_id)
            values (:organization, :id, :type, :account, :name, :sealedSecrets, :office)
            """;
    private static final String FIND = """
            select id, type, account, name, sealed_secrets, office_id
            from channel
            where organization_id = :organization and id = :id
            """;
    private static final String ALL = """
            select id, type, account, name, sealed_secrets, office_id
            from channel
            where organization_id = :organization
            order by id
            """;
    private static final String RESEAL = """
            update channel set sealed_secrets = :after
            where organization_id = :organization and id = :id and sealed_secrets = :before
            """;
    private static final String MOVE =
            "update channel set office_id = :office where organization_id = :organization and id = :id";
    private static final String KEEP = """
            insert into unrecognised (organization_id, channel_id, key, account, kind, raw, kept_at)
            values (:organization, :channel, :key, :account, :kind, :raw, :now)
            on conflict do nothing
            """;

    @Override
    public void add(Channel channel) {
        sql.update(ADD)
                .bind("id", channel.id().value())
                .bind("type", channel.type().name())
                .bind("account", channel.account().value())
                .bind("name", channel.name())
                .bind("sealedSecrets", SecretsJson.write(channel.sealedSecrets()))
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
    public void move(ChannelId id, Optional<OfficeId> office) {
        sql.update(MOVE)
                .bind("id", id.value())
                .bind("office", office.map(OfficeId::value))
                .execute();
    }

    @Override
    public void found(ChannelId id, Vitals vitals) {
        // A channel has no place for them yet.
    }

    @Override
    public List<Channel> all() {
        return sql.query(ALL).map((row, context) -> channel(row)).list();
    }

    @Override
    public boolean reseal(Channel before, Map<String, String> sealedAnew) {
        int changed = sql.update(RESEAL)
                .bind("id", before.id().value())
                .bind("before", SecretsJson.write(before.sealedSecrets()))
                .bind("after", SecretsJson.write(sealedAnew))
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
                SecretsJson.read(row.getString("sealed_secrets")),
                Rows.optionalId(row, "office_id").map(OfficeId::new));
    }
}
