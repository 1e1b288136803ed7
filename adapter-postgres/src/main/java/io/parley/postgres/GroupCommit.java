package io.parley.postgres;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.postgres.HeldConversations.Arriving;
import io.parley.postgres.Waiting.Ending;
import io.parley.postgres.Waiting.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Settles proposals together with those that others make meanwhile: they share a transaction. Thread-safe. */
final class GroupCommit {
    private final DataSource pool;
    private final SettlingQueue queue;
    private final LatelyStored lately = new LatelyStored();

    /**
     * @param pool as many connections as there are leaders
     */
    GroupCommit(DataSource pool) {
        this.pool = pool;
        this.queue = new SettlingQueue(this::together);
    }

    /** Somebody else wrote in it: what is known of it here is old. */
    void forget(OrganizationId organization, ConversationId conversation) {
        lately.forget(new Place(organization, conversation));
    }

    Ending settle(OrganizationId organization, Proposal proposal) {
        var waiting = new Waiting(organization, proposal);
        return Arriving.of(waiting).filter(lately::contains).isPresent()
                ? new Ending.Settled(new Settlement.ArrivedBefore())
                : queue.settle(waiting);
    }

    private Map<Waiting, Ending> together(List<Waiting> all) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            return settle(connection, all);
        } catch (SQLException | RuntimeException failure) {
            return otherwise(all, failure);
        }
    }

    private Map<Waiting, Ending> settle(Connection connection, List<Waiting> all) throws SQLException {
        try {
            Batch batch = committed(connection, all);
            batch.tell(lately);
            return batch.endings();
        } catch (SQLException | RuntimeException failure) {
            rollback(connection, failure);
            throw failure;
        }
    }

    private Batch committed(Connection connection, List<Waiting> all) throws SQLException {
        Optional<Batch> guessed = Batch.guessed(lately, all);
        if (guessed.isPresent() && guessed.get().commitIfSo(connection)) {
            return guessed.get();
        }
        Batch locked = Batch.locked(connection, all);
        locked.commit(connection);
        return locked;
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
