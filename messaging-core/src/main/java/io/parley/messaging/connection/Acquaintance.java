package io.parley.messaging.connection;

import io.parley.messaging.id.MemberId;

/**
 * A connection as one of the two sees it.
 *
 * @param member the other one
 * @param name the other one's name
 */
public record Acquaintance(Connection connection, MemberId member, String name) {
    /** Whether the other one asked. */
    public boolean isIncoming() {
        return connection.requestedBy().equals(member);
    }
}
