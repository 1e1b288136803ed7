package io.parley.postgres;

import io.parley.messaging.connection.Acquaintance;
import io.parley.messaging.connection.Connection;
import io.parley.messaging.connection.Pair;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.store.ConnectionFilter;
import io.parley.messaging.store.ConnectionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

record PostgresConnectionStore(Statements sql) implements ConnectionStore {
    private static final String LOCK = """
            select first_id, second_id, state, requested_by, since
            from connection
            where organization_id = :organization and first_id = :first and second_id = :second
            for update
            """;
    private static final String ADD = """
            insert into connection (organization_id, first_id, second_id, state, requested_by, since)
            values (:organization, :first, :second, :state, :requestedBy, :since)
            """;
    private static final String SAVE = """
            update connection set state = :state, requested_by = :requestedBy, since = :since
            where organization_id = :organization and first_id = :first and second_id = :second
            """;
    private static final String REMOVE = """
            delete from connection
            where organization_id = :organization and first_id = :first and second_id = :second
            """;
    /** The member is the first of some pairs and the second of others: each side has its index, in the others' order. */
    private static final String OF = """
            select seen.*, member.id as other_id, member.name
            from (
                (select second_id as other, first_id, second_id, state, requested_by, since
                 from connection
                 where organization_id = :organization and first_id = :member and state = :state %1$s
                 order by second_id
                 limit :limit)
                union all
                (select first_id as other, first_id, second_id, state, requested_by, since
                 from connection
                 where organization_id = :organization and second_id = :member and state = :state %2$s
                 order by first_id
                 limit :limit)) seen
            join member on member.organization_id = :organization and member.id = seen.other
            order by seen.other
            limit :limit
            """;

    private static final String FROM_START = OF.formatted("", "");
    private static final String AFTER = OF.formatted("and second_id > :after", "and first_id > :after");

    @Override
    public Optional<Connection> lock(Pair members) {
        return naming(members, sql.query(LOCK))
                .map((row, context) -> connection(row))
                .findOne();
    }

    @Override
    public void add(Connection connection) {
        write(ADD, connection);
    }

    @Override
    public void save(Connection connection) {
        write(SAVE, connection);
    }

    @Override
    public void remove(Pair members) {
        naming(members, sql.update(REMOVE)).execute();
    }

    @Override
    public List<Acquaintance> of(MemberId member, ConnectionFilter filter, int limit) {
        var query = sql.query(filter.after().isPresent() ? AFTER : FROM_START)
                .bind("member", member.value())
                .bind("state", filter.state().name())
                .bind("limit", limit);
        filter.after().ifPresent(after -> query.bind("after", after.value()));
        return query.map((row, context) -> new Acquaintance(
                        connection(row), new MemberId(Rows.id(row, "other_id")), row.getString("name")))
                .list();
    }

    private void write(String statement, Connection connection) {
        naming(connection.members(), sql.update(statement))
                .bind("state", connection.state().name())
                .bind("requestedBy", connection.requestedBy().value())
                .bind("since", connection.since())
                .execute();
    }

    private static <S extends SqlStatement<S>> S naming(Pair members, S statement) {
        return statement
                .bind("first", members.first().value())
                .bind("second", members.second().value());
    }

    private static Connection connection(ResultSet row) throws SQLException {
        return new Connection(
                new Pair(new MemberId(Rows.id(row, "first_id")), new MemberId(Rows.id(row, "second_id"))),
                Connection.State.valueOf(row.getString("state")),
                new MemberId(Rows.id(row, "requested_by")),
                Rows.time(row, "since"));
    }
}
