package io.parley.messaging.store;

import io.parley.messaging.connection.Acquaintance;
import io.parley.messaging.connection.Connection;
import io.parley.messaging.connection.Pair;
import io.parley.messaging.id.MemberId;
import java.util.List;
import java.util.Optional;

/** What is between the organization's members; at most one connection for each two. */
public interface ConnectionStore {
    /** Finds and locks until the transaction ends. */
    Optional<Connection> lock(Pair members);

    /** Adds a connection. Collides when the two have one. */
    void add(Connection connection);

    /** Replaces the connection of the same two, which is locked. */
    void save(Connection connection);

    void remove(Pair members);

    /** A member's connections, the others in the order of their ids, so the oldest member first. */
    List<Acquaintance> of(MemberId member, ConnectionFilter filter, int limit);
}
