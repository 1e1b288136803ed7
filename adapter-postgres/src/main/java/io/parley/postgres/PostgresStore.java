package io.parley.postgres;

import com.zaxxer.hikari.HikariDataSource;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.messaging.store.Transactor;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;

/** The store in PostgreSQL: a migrated database and connections to it. Thread-safe. */
public final class PostgresStore implements AutoCloseable {
    private static final int PING_SECONDS = 1;

    private final ConnectionPools pools;
    private final Transactor transactor;

    private PostgresStore(ConnectionPools pools) {
        this.pools = pools;
        this.transactor = new PostgresTransactor(pools);
    }

    /**
     * Migrates the database and opens the store. Throws {@link StoreUnavailable} when the database cannot be reached, and
     * {@link IllegalStateException}, naming the cure, when it is not fit to be trusted.
     */
    public static PostgresStore open(PostgresSettings settings) {
        migrate(settings);
        var pools = ConnectionPools.open(settings);
        try (Connection connection = pools.ordinary().getConnection()) {
            StartupCheck.pooled(connection);
            return new PostgresStore(pools);
        } catch (SQLException unreachable) {
            pools.close();
            throw new StoreUnavailable("no connection to the database", unreachable);
        } catch (IllegalStateException unfit) {
            pools.close();
            throw unfit;
        }
    }

    private static void migrate(PostgresSettings settings) {
        try {
            Schema.migrate(ConnectionPool.forMigration(settings));
        } catch (SQLException | FlywayException failure) {
            if (Failure.of(failure) == Failure.UNAVAILABLE) {
                throw new StoreUnavailable("the database cannot be reached", failure);
            }
            throw new IllegalStateException("the database could not be migrated: " + failure.getMessage(), failure);
        }
    }

    public Transactor transactor() {
        return transactor;
    }

    /** Whether the database answers now. Never throws. */
    public boolean ping() {
        try (Connection connection = pools.ordinary().getConnection()) {
            return connection.isValid(PING_SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    HikariDataSource pool() {
        return pools.ordinary();
    }

    @Override
    public void close() {
        pools.close();
    }
}
