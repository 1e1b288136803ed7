package io.parley.app.database;

import io.parley.app.configuration.SecretFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own, for those who bring none. Its data lives in the data folder and is as durable as that of any
 * other; it listens on this machine only, and lets in who knows the password in the secret folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START_AT_MOST = Duration.ofSeconds(60);
    private static final Duration STOP_AT_MOST = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    /** Starts the database of a data folder that we hold, creating it on the first start. */
    public static EmbeddedDatabase start(DataFolder folder) {
        return start(folder.path(), 0);
    }

    /**
     * @param port where to listen; 0 takes a free one
     */
    static EmbeddedDatabase start(Path folder, int port) {
        var cluster = new Cluster(folder);
        cluster.postmaster().stopOrphan(STOP_AT_MOST);
        cluster.removeUnfinished();
        String password = new SecretFolder(folder).get(Cluster.PASSWORD);
        try {
            boolean created = cluster.beginUnlessThere();
            var postgres = builder(cluster, password).setPort(port).start();
            if (created) {
                cluster.finish();
            }
            LOG.info("embedded database started port={}", postgres.getPort());
            return new EmbeddedDatabase(postgres, password);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "the embedded database did not start; see " + cluster.log() + ", or set DATABASE_URL to your own",
                    e);
        }
    }

    /** The address of the database that a running server keeps in this folder; empty when none runs. */
    public static Optional<String> addressOfRunning(Path folder) {
        return new Cluster(folder)
                .postmaster()
                .portInUse()
                .map(port -> address(port, new SecretFolder(folder).get(Cluster.PASSWORD)));
    }

    /** Its address, with the password in it. */
    public String address() {
        return address(postgres.getPort(), password);
    }

    private static String address(int port, String password) {
        return "postgres://postgres:" + password + "@127.0.0.1:" + port + "/postgres";
    }

    private static EmbeddedPostgres.Builder builder(Cluster cluster, String password) {
        var output = ProcessBuilder.Redirect.appendTo(cluster.log().toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster.directory())
                .setOverrideWorkingDirectory(cluster.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_AT_MOST)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", cluster.passwordFile().toString())
                .setConnectConfig("password", password);
        return lockedIn(durable(builder));
    }

    /** The library switches these off, as befits its tests. Ours is the only copy of what customers wrote. */
    private static EmbeddedPostgres.Builder durable(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
    }

    private static EmbeddedPostgres.Builder lockedIn(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // Details of errors quote rows, and rows hold what customers wrote.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic");
    }

    @Override
    public void close() {
        try {
            postgres.close();
            LOG.info("embedded database stopped");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
