package io.parley.messaging.memory;

import io.parley.messaging.connection.Acquaintance;
import io.parley.messaging.connection.Connection;
import io.parley.messaging.connection.Pair;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.store.ConnectionFilter;
import io.parley.messaging.store.ConnectionStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryConnectionStore(Tables tables) implements ConnectionStore {
    @Override
    public Optional<Connection> lock(Pair members) {
        return tables.connections.get(members);
    }

    @Override
    public void add(Connection connection) {
        tables.connections.add(connection.members(), connection, "connection");
    }

    @Override
    public void save(Connection connection) {
        tables.connections.put(connection.members(), connection);
    }

    @Override
    public void remove(Pair members) {
        tables.connections.remove(members);
    }

    @Override
    public List<Acquaintance> of(MemberId member, ConnectionFilter filter, int limit) {
        return tables.connections.all().stream()
                .filter(connection -> connection.members().has(member))
                .filter(connection -> connection.state() == filter.state())
                .map(connection -> seenBy(member, connection))
                .sorted(Comparator.comparing(seen -> seen.member().toString()))
                .filter(seen -> filter.after()
                        .map(after -> after.toString().compareTo(seen.member().toString()) < 0)
                        .orElse(true))
                .limit(limit)
                .toList();
    }

    private Acquaintance seenBy(MemberId member, Connection connection) {
        MemberId other = connection.members().otherThan(member);
        return new Acquaintance(
                connection, other, tables.members.get(other).orElseThrow().name());
    }
}
