package io.parley.postgres;

import io.parley.messaging.id.OrganizationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;

/**
 * Draws the numbers that people know conversations by. Each in a transaction of its own that is over at once: whoever drew it
 * in theirs would hold the organization's row until they are done, and everybody else who is new would wait. Thread-safe.
 *
 * @param pool not the one that transactions use: who holds a connection must not wait for a second one of those
 */
record ConversationNumbers(DataSource pool) {
    /**
     * One round trip. It does not wait for the disk: what is stored with the number does, and is written after it.
     */
    private static final String DRAW = """
            select set_config('parley.organization', ?, true), set_config('synchronous_commit', 'off', true);
            update organization set last_number = last_number + 1
            where organization_id = cast(? as uuid)
            returning last_number
            """;

    long draw(OrganizationId organization) {
        String id = organization.value().toString();
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(DRAW)) {
            statement.setString(1, id);
            statement.setString(2, id);
            statement.execute();
            statement.getMoreResults();
            return number(statement);
        } catch (SQLException failure) {
            throw new ConnectionException(failure);
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            if (!rows.next()) {
                throw new IllegalStateException("an organization that is not stored has no numbers");
            }
            return rows.getLong(1);
        }
    }
}
