package io.parley.app.server;

import io.parley.postgres.PostgresSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Every row of an organization, read by the superuser, whom no policy binds. */
record TenantRows(PostgresSettings database) {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(300);
    private static final String TABLES =
            "select distinct table_name from information_schema.columns where table_schema = 'public'"
                    + " and column_name = 'organization_id'"
                    // Written by the server itself, when it has time: when the watcher was there, and the index.
                    + " and table_name not in ('last_seen', 'search_index', 'message_search', 'search_word')"
                    + " order by 1";

    /** All rows by their table, once nothing works on them any more. */
    Map<String, List<String>> settled(String organization) {
        var before = rows(organization);
        for (int times = 0; times < 100; times++) {
            LockSupport.parkNanos(PAUSE);
            var now = rows(organization);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        throw new AssertionError("its rows never come to rest");
    }

    private Map<String, List<String>> rows(String organization) {
        var rows = new TreeMap<String, List<String>>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            for (String table : list(connection, TABLES)) {
                rows.put(
                        table,
                        list(
                                connection,
                                "select t::text from " + table + " t where organization_id = '" + organization
                                        + "' order by 1"));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> list(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            var all = new ArrayList<String>();
            while (answer.next()) {
                all.add(answer.getString(1));
            }
            return all;
        }
    }
}
