package io.parley.postgres;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.id.ParkedId;
import io.parley.messaging.store.ParkedStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

record PostgresParkedStore(Statements sql) implements ParkedStore {
    private static final String ADD = """
            insert into parked_webhook (id, type, body, why, received_at)
            values (:id, :type, :body, :why, :receivedAt)
            on conflict do nothing
            """;
    private static final String LIST = """
            select id, type, body, why, received_at
            from parked_webhook
            order by received_at, id
            limit :limit
            """;
    private static final String FIND = """
            select id, type, body, why, received_at
            from parked_webhook
            where id = :id
            """;
    private static final String REMOVE = "delete from parked_webhook where id = :id";

    @Override
    public void add(Parked parked) {
        sql.update(ADD)
                .bind("id", parked.id().value())
                .bind("type", parked.type().name())
                .bind("body", parked.body().toArray())
                .bind("why", parked.why())
                .bind("receivedAt", parked.receivedAt())
                .execute();
    }

    @Override
    public List<Parked> list(int limit) {
        return sql.query(LIST)
                .bind("limit", limit)
                .map((row, context) -> parked(row))
                .list();
    }

    @Override
    public Optional<Parked> find(ParkedId id) {
        return sql.query(FIND)
                .bind("id", id.value())
                .map((row, context) -> parked(row))
                .findOne();
    }

    @Override
    public void remove(ParkedId id) {
        sql.update(REMOVE).bind("id", id.value()).execute();
    }

    private static Parked parked(ResultSet row) throws SQLException {
        return new Parked(
                new ParkedId(Rows.id(row, "id")),
                new ChannelType(row.getString("type")),
                Bytes.copyOf(row.getBytes("body")),
                row.getString("why"),
                Rows.time(row, "received_at"));
    }
}
