package io.parley.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load program with the least that a message costs: one row inserted and one updated, per transaction. */
final class Pgbench implements AutoCloseable {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final String TABLES = """
            drop table if exists rival_message, rival_conversation;
            create table rival_conversation (id int primary key, last_seq bigint not null, preview text)
                with (fillfactor = 70);
            insert into rival_conversation select id, 0, '' from generate_series(1, 512) id;
            create table rival_message (
                id bigint generated always as identity primary key, conversation int not null, body text not null);
            create index on rival_message (conversation, id);
            """;
    private static final String SCRIPT = """
            \\set conversation random(1, 512)
            begin;
            insert into rival_message (conversation, body) values (:conversation, 'TEXT');
            update rival_conversation set last_seq = last_seq + 1, preview = 'TEXT' where id = :conversation;
            commit;
            """;

    private final URI database;
    private final Path script;
    private final Connection connection;

    /**
     * @param address {@code postgres://user:password@host:port/database}
     */
    Pgbench(String address) throws IOException, SQLException {
        database = URI.create(address);
        script = Files.createTempFile("rival", ".pgbench");
        script.toFile().deleteOnExit();
        Files.writeString(script, SCRIPT.replace("TEXT", Pair.TEXT));
        connection = DriverManager.getConnection(jdbc(), user(), password());
        try (var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
    }

    /** The process whose children serve the connections. */
    ProcessHandle database() throws SQLException {
        return Cpu.postmaster(connection);
    }

    /**
     * Does for both sides what the database does by itself within minutes: tells the planner how large the tables have become,
     * and keeps the files of the write-ahead log for use again. A new database makes each of them anew, and all wait for it.
     */
    void settleDown() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze");
            statement.execute("checkpoint");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("pgbench", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notFound) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Transactions per second. */
    double run(int clients, int seconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(clients, seconds)).redirectErrorStream(true);
        process.environment().put("PGPASSWORD", password());
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(output);
        if (running.waitFor() != 0 || !tps.find()) {
            throw new IllegalStateException("pgbench failed:\n" + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    private List<String> command(int clients, int seconds) {
        return List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                database.getHost(),
                "-p",
                "" + database.getPort(),
                "-U",
                user(),
                "-c",
                "" + clients,
                "-j",
                "" + Math.min(clients, 2),
                "-T",
                "" + seconds,
                "-f",
                script.toString(),
                database.getPath().substring(1));
    }

    private String jdbc() {
        return "jdbc:postgresql://" + database.getHost() + ":" + database.getPort() + database.getPath();
    }

    private String user() {
        return database.getUserInfo().split(":", 2)[0];
    }

    private String password() {
        return database.getUserInfo().split(":", 2)[1];
    }
}
