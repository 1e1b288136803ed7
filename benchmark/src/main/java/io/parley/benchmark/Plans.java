package io.parley.benchmark;

import io.parley.messaging.store.Transactor;
import io.parley.postgres.PostgresSettings;
import io.parley.postgres.PostgresStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The plans that the database really used, from its own log: also of what a function does inside. */
record Plans(Connection owner, String address, Path log) {
    private static final Pattern ENTRY = Pattern.compile("(?m)^\\d{4}-.* LOG: +");
    private static final Pattern OURS = Pattern.compile("on (message_search|inbox)[\\s_]");
    private static final Pattern STEP =
            Pattern.compile("actual time=|Index Cond|Rows Removed|Heap Fetches|Heap Blocks");
    private static final Pattern NOISE = Pattern.compile(" *\\(cost=[^)]*\\)|actual |\\.00(?= loops)");

    /** Runs it once on connections of its own that log their plans, and prints them in short. */
    void print(String title, Consumer<Transactor> call) throws SQLException, IOException {
        set("session_preload_libraries = 'auto_explain'");
        set("auto_explain.log_min_duration = 0");
        set("auto_explain.log_analyze = on");
        set("auto_explain.log_nested_statements = on");
        long before = Files.size(log);
        try (var store = PostgresStore.open(PostgresSettings.of(address, 1))) {
            call.accept(store.transactor());
        }
        try (var statement = owner.createStatement()) {
            statement.execute("alter database postgres reset all");
        }
        System.out.println("\nPlans of " + title + ":\n```");
        ENTRY.splitAsStream(Files.readString(log).substring((int) before))
                .filter(entry -> OURS.matcher(entry).find())
                .forEach(Plans::shorten);
        System.out.println("```");
    }

    private static void shorten(String entry) {
        System.out.println(entry.lines().findFirst().orElse(""));
        entry.lines()
                .filter(line -> STEP.matcher(line).find())
                .map(line -> NOISE.matcher(line).replaceAll(""))
                .forEach(System.out::println);
    }

    private void set(String setting) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("alter database postgres set " + setting);
        }
    }
}
