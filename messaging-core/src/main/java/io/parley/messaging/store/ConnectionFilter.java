package io.parley.messaging.store;

import io.parley.messaging.connection.Connection;
import io.parley.messaging.id.MemberId;
import java.util.Optional;

/**
 * Which of a member's connections a list shows.
 *
 * @param after continue after the connection with this member
 */
public record ConnectionFilter(Connection.State state, Optional<MemberId> after) {
    public static ConnectionFilter all(Connection.State state) {
        return new ConnectionFilter(state, Optional.empty());
    }
}
