package io.parley.postgres;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.postgres.Waiting.Ending;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Settles proposals together with those that others make meanwhile: they share a transaction. Thread-safe. */
final class GroupCommit {
    private final DataSource pool;
    private final SettlingQueue queue;

    GroupCommit(DataSource pool) {
        this.pool = pool;
        this.queue = new SettlingQueue(this::together);
    }

    Ending settle(OrganizationId organization, Proposal proposal) {
        return queue.settle(new Waiting(organization, proposal));
    }

    private Map<Waiting, Ending> together(List<Waiting> all) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            return settle(connection, all);
        } catch (SQLException | RuntimeException failure) {
            return otherwise(all, failure);
        }
    }

    private static Map<Waiting, Ending> settle(Connection connection, List<Waiting> all) throws SQLException {
        try {
            return Batch.settle(connection, all);
        } catch (SQLException | RuntimeException failure) {
            rollback(connection, failure);
            throw failure;
        }
    }

    private static void rollback(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException also) {
            failure.addSuppressed(also);
        }
    }

    /**
     * Whatever it was that one of them did not survive: it must not happen to the others. One after the other, since a crowd
     * that all came at once would find no connection.
     */
    private Map<Waiting, Ending> otherwise(List<Waiting> all, Exception failure) {
        var endings = new HashMap<Waiting, Ending>();
        if (Failure.of(failure) == Failure.UNAVAILABLE) {
            var why = new StoreUnavailable("the database does not answer", failure);
            all.forEach(waiting -> endings.put(waiting, new Ending.Failed(why)));
        } else if (all.size() > 1) {
            all.forEach(waiting -> endings.putAll(together(List.of(waiting))));
        }
        return endings;
    }
}
