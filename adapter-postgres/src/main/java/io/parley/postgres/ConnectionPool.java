package io.parley.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** The connections, each with every wait bounded: the libraries' own defaults wait for ever. */
final class ConnectionPool {
    static final Duration CONNECT = Duration.ofSeconds(3);
    static final Duration SOCKET = Duration.ofSeconds(10);
    static final Duration MIGRATION_SOCKET = Duration.ofMinutes(10);
    static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration KEEPALIVE = Duration.ofMinutes(2);

    /** Also what makes us harmless: from here on the connection owns nothing and row security binds it. */
    private static final String ON_CONNECT = """
            set role parley_app;
            set statement_timeout = '5s';
            set lock_timeout = '2s';
            set idle_in_transaction_session_timeout = '10s';
            set jit = off
            """;

    /**
     * For what is settled together: all of it goes by keys, however many rows there are. By itself PostgreSQL would plan anew
     * each time, or keep a plan that it made while the tables were empty and reading them whole was cheapest.
     */
    private static final String BY_KEYS = """
            ;
            set plan_cache_mode = force_generic_plan;
            set enable_seqscan = off;
            set enable_hashjoin = off;
            set enable_mergejoin = off;
            set enable_bitmapscan = off
            """;

    private ConnectionPool() {}

    /** Opens no connection yet; those that break are replaced as long as the pool is open. */
    static HikariDataSource open(PostgresSettings settings) {
        return open(settings, ON_CONNECT);
    }

    /** The same for what is settled together: one for each of those who do it at a time. */
    static HikariDataSource forSettling(PostgresSettings settings) {
        return open(settings.holding(SettlingQueue.MOST_LEADERS), ON_CONNECT + BY_KEYS);
    }

    private static HikariDataSource open(PostgresSettings settings, String onConnect) {
        var config = new HikariConfig();
        config.setPoolName("parley");
        config.setDataSource(dataSource(settings, SOCKET));
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(WAIT.toMillis());
        config.setValidationTimeout(WAIT.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setKeepaliveTime(KEEPALIVE.toMillis());
        config.setConnectionInitSql(onConnect);
        return new HikariDataSource(config);
    }

    /** Connections of the login user itself, who owns the tables. */
    static PGSimpleDataSource forMigration(PostgresSettings settings) {
        return dataSource(settings, MIGRATION_SOCKET);
    }

    private static PGSimpleDataSource dataSource(PostgresSettings settings, Duration socketTimeout) {
        var source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        if (!settings.user().isEmpty()) {
            source.setUser(settings.user());
            source.setPassword(settings.password());
        }
        source.setApplicationName("parley");
        source.setConnectTimeout((int) CONNECT.toSeconds());
        source.setSocketTimeout((int) socketTimeout.toSeconds());
        source.setTcpKeepAlive(true);
        source.setPrepareThreshold(3);
        // A server's detail quotes the row: names, addresses, texts.
        source.setLogServerErrorDetail(false);
        return source;
    }
}
