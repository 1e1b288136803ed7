package io.parley.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server for all test classes, started by the first that asks; durable, as the store demands. */
final class TestDatabase implements ParameterResolver {
    private static final int POOL_SIZE = 80;

    /**
     * What tests are given.
     *
     * @param postgres the way into the databases as the superuser
     * @param untouched a store that nobody writes to: its plans do not follow from the few rows of some test
     */
    record Server(EmbeddedPostgres postgres, PostgresStore store, PostgresStore untouched) implements AutoCloseable {
        static Server start() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
                try (var connection = postgres.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database untouched");
                }
                return new Server(
                        postgres,
                        PostgresStore.open(settings(postgres, "postgres", POOL_SIZE)),
                        PostgresStore.open(settings(postgres, "untouched", 1)));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        PostgresSettings settings(String database, int poolSize) {
            return settings(postgres, database, poolSize);
        }

        private static PostgresSettings settings(EmbeddedPostgres postgres, String database, int poolSize) {
            return new PostgresSettings(postgres.getJdbcUrl("postgres", database), "", "", poolSize);
        }

        /** Runs statements as the superuser. */
        void run(String... statements) {
            runIn("postgres", statements);
        }

        /** Runs statements as the superuser, in one of the server's databases. */
        void runIn(String database, String... statements) {
            try (var connection = postgres.getDatabase("postgres", database).getConnection();
                    var statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The one text that the superuser is answered. */
        String ask(String database, String question) {
            try (var connection = postgres.getDatabase("postgres", database).getConnection();
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery(question)) {
                answer.next();
                return answer.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            untouched.close();
            store.close();
            postgres.close();
        }
    }

    static Server server(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestDatabase.class))
                .computeIfAbsent("server", key -> Server.start(), Server.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server(context);
    }
}
