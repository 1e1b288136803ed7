package io.parley.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.app.configuration.ConfigurationException;
import io.parley.postgres.PostgresSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    private Path data;

    @Test
    void itIsAsDurableAsAnyOther() throws Exception {
        try (var folder = DataFolder.take(data);
                var database = EmbeddedDatabase.start(folder);
                var connection = connect(database.address())) {
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(connection, "full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void itListensOnThisMachineOnlyAndAsksForThePassword() throws Exception {
        try (var folder = DataFolder.take(data);
                var database = EmbeddedDatabase.start(folder);
                var connection = connect(database.address())) {
            assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            var stranger = database.address().replaceFirst("//postgres:[^@]+@", "//postgres:guessed@");
            assertThatThrownBy(() -> connect(stranger)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aSecondStartFindsTheData() throws Exception {
        try (var folder = DataFolder.take(data)) {
            try (var database = EmbeddedDatabase.start(folder);
                    var connection = connect(database.address())) {
                connection.createStatement().execute("create table kept as select 42 as answer");
            }
            try (var database = EmbeddedDatabase.start(folder);
                    var connection = connect(database.address())) {
                assertThat(one(connection, "select answer from kept")).isEqualTo("42");
            }
        }
    }

    @Test
    void aDatabaseThatAKilledServerLeftRunningIsTakenOver() throws Exception {
        leaveDatabaseRunning();
        var left = EmbeddedDatabase.addressOfRunning(data).orElseThrow();
        // A client that hangs must not keep it from stopping.
        try (var hanging = connect(left)) {
            hanging.createStatement().execute("create table kept as select 42 as answer");
            takeOverAndFind("42");
        }
    }

    @Test
    void aDatabaseThatWasKilledTooRecovers() throws Exception {
        leaveDatabaseRunning();
        try (var connection = connect(EmbeddedDatabase.addressOfRunning(data).orElseThrow())) {
            connection.createStatement().execute("create table kept as select 42 as answer");
        }
        kill(Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst()));

        takeOverAndFind("42");
    }

    private void takeOverAndFind(String kept) throws SQLException {
        try (var folder = DataFolder.take(data);
                var database = EmbeddedDatabase.start(folder);
                var connection = connect(database.address())) {
            assertThat(one(connection, "select answer from kept")).isEqualTo(kept);
        }
    }

    private void leaveDatabaseRunning() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeavesItsDatabase.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isEqualTo(137);
    }

    @Test
    void aClusterWhoseMakingWasInterruptedIsMadeAgain() throws Exception {
        Files.createDirectories(data.resolve("postgres/base"));
        Files.createFile(data.resolve("postgres/postgresql.conf"));
        Files.createFile(data.resolve("postgres.unfinished"));

        try (var folder = DataFolder.take(data);
                var database = EmbeddedDatabase.start(folder);
                var connection = connect(database.address())) {
            assertThat(one(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void theAddressOfARunningDatabaseCanBeFound() throws Exception {
        try (var folder = DataFolder.take(data)) {
            assertThat(EmbeddedDatabase.addressOfRunning(data)).isEmpty();
            try (var database = EmbeddedDatabase.start(folder)) {
                assertThat(EmbeddedDatabase.addressOfRunning(data)).contains(database.address());
            }
            assertThat(EmbeddedDatabase.addressOfRunning(data)).isEmpty();
        }
    }

    @Test
    void aFolderBelongsToOneServer() {
        try (var first = DataFolder.take(data)) {
            assertThat(first.path()).isEqualTo(data);
            assertThat(DataFolder.tryTake(data)).isEmpty();
            assertThatThrownBy(() -> DataFolder.take(data))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("another Parley server");
        }
        DataFolder.take(data).close();
    }

    private static void kill(long pid) throws Exception {
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var backends = postmaster.children().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().get(30, TimeUnit.SECONDS);
        // The kernel lets go of the port and the shared memory when the last of them is gone.
        for (var backend : backends) {
            backend.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    private static Connection connect(String address) throws SQLException {
        var settings = PostgresSettings.of(address, 1);
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return one(connection, "show " + name);
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
