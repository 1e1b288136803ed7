package io.parley.benchmark;

import io.parley.postgres.PostgresSettings;
import io.parley.postgres.PostgresStore;
import io.parley.messaging.store.Transactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The plans that the database really used, from its own log: also of what a function does inside. */
record Plans(Connection owner, String address, Path log) {
    private static final Pattern NODE = Pattern.compile(
            "(Scan|Join|Loop|Sort|Limit|Append|Aggregate|Unique|CTE|SubPlan|Index Cond|Rows Removed|Function).*");
    private static final Pattern NOISE = Pattern.compile("\\(cost=[^)]*\\) ?");
    private static final int MOST_LINES = 40;

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
        List<String> lines = Files.readString(log).substring((int) before).lines().toList();
        lines.stream()
                .map(line -> NOISE.matcher(line).replaceAll(""))
                .filter(line -> NODE.matcher(line).find() || line.contains("duration:"))
                .filter(line -> !line.contains("set_config"))
                .limit(MOST_LINES)
                .forEach(System.out::println);
        System.out.println("```");
    }

    private void set(String setting) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("alter database postgres set " + setting);
        }
    }
}
