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
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Settles proposals together with those that others make meanwhile. A conversation always takes the same lane, so two batches
 * at once do not want the same one. Thread-safe.
 */
final class SettlingLanes {
    /** One decides while another one's statements run; more make smaller batches, and no more of them. */
    private static final int LANES = 2;

    private final DataSource pool;
    private final List<SettlingLane> lanes;

    SettlingLanes(DataSource pool) {
        this.pool = pool;
        this.lanes = Stream.generate(() -> new SettlingLane(this::together))
                .limit(LANES)
                .toList();
    }

    Ending settle(OrganizationId organization, Proposal proposal) {
        int lane = Math.floorMod(proposal.conversation().value().hashCode(), LANES);
        return lanes.get(lane).settle(new Waiting(organization, proposal));
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
