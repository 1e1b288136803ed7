package io.parley.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Refuses to work on a database that would lose what it confirmed, or under a role that row security does not bind. */
final class StartupCheck {
    private static final int OLDEST_VERSION = 16;
    private static final String STATE = """
            select current_setting('fsync') <> 'off' as fsync,
                   current_setting('synchronous_commit') <> 'off' as synchronous_commit,
                   current_setting('full_page_writes') <> 'off' as full_page_writes,
                   role.rolsuper as superuser,
                   role.rolbypassrls as bypasses,
                   exists (select from pg_class where relowner = role.oid) as owns
            from pg_roles role
            where role.rolname = current_user
            """;

    private StartupCheck() {}

    static void version(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw new IllegalStateException(
                    "PostgreSQL " + OLDEST_VERSION + " or newer is needed; this server is version " + version + ".");
        }
    }

    static void pooled(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet state = statement.executeQuery(STATE)) {
            state.next();
            List<String> complaints = complaints(state);
            if (!complaints.isEmpty()) {
                throw new IllegalStateException(String.join(" ", complaints));
            }
        }
    }

    private static List<String> complaints(ResultSet state) throws SQLException {
        var complaints = new ArrayList<String>();
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!state.getBoolean(setting)) {
                complaints.add("PostgreSQL runs with " + setting + " off and would lose messages it has confirmed: set "
                        + setting + " = on.");
            }
        }
        if (state.getBoolean("superuser") || state.getBoolean("bypasses") || state.getBoolean("owns")) {
            complaints.add("The role parley_app must be an ordinary one, or row security does not bind it:"
                    + " alter role parley_app nosuperuser nobypassrls, and let it own no table.");
        }
        return complaints;
    }
}
