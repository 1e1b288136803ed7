package io.parley.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** How PostgreSQL goes about a statement whatever its arguments, when row security binds it and tables are not read whole. */
final class GenericPlan {
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

    private GenericPlan() {}

    static List<String> of(String statement, TestDatabase.Server server) throws SQLException {
        var names = new ArrayList<String>();
        String numbered = NAME.matcher(statement).replaceAll(name -> {
            if (!names.contains(name.group(1))) {
                names.add(name.group(1));
            }
            return "\\$" + (names.indexOf(name.group(1)) + 1);
        });
        try (Connection connection = server.untouched().pool().getConnection();
                var asked = connection.createStatement()) {
            connection.setAutoCommit(false);
            asked.execute("set local enable_seqscan = off");
            asked.execute("set local enable_bitmapscan = off");
            asked.execute("set local plan_cache_mode = force_generic_plan");
            asked.execute("prepare statement_at_hand as " + numbered);
            String unknown = String.join(", ", Collections.nCopies(names.size(), "null"));
            var plan = new ArrayList<String>();
            try (var rows = asked.executeQuery("explain execute statement_at_hand (" + unknown + ")")) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            asked.execute("deallocate statement_at_hand");
            return plan;
        }
    }
}
