package io.parley.postgres;

import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections of a store.
 *
 * @param ordinary those of transactions
 * @param aside one that never waits for those
 * @param settling those of what is settled together
 */
record ConnectionPools(HikariDataSource ordinary, HikariDataSource aside, HikariDataSource settling)
        implements AutoCloseable {
    static ConnectionPools open(PostgresSettings settings) {
        return new ConnectionPools(
                ConnectionPool.open(settings),
                ConnectionPool.open(settings.holding(1)),
                ConnectionPool.forSettling(settings));
    }

    @Override
    public void close() {
        ordinary.close();
        aside.close();
        settling.close();
    }
}
