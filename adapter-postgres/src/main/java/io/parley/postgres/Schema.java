package io.parley.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Brings the database to the state that this version needs. Safe when several nodes start at once. */
final class Schema {
    /**
     * Roles belong to the cluster, not to the database: another database may have made them, or be making them now, and
     * a restored dump comes without them. So this runs at every start.
     */
    private static final String ROLES = """
            do $$
            declare
                name text;
            begin
                foreach name in array array['parley_app', 'parley_platform', 'parley_search', 'parley_eraser'] loop
                    if not exists (select from pg_roles where rolname = name) then
                        begin
                            execute format('create role %I nologin', name);
                        exception when duplicate_object or unique_violation then
                            null;
                        end;
                    end if;
                    if not pg_has_role(current_user, name, 'SET') then
                        execute format('grant %I to current_user with set true, inherit false', name);
                    end if;
                end loop;
            end $$
            """;

    private Schema() {}

    static void migrate(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            StartupCheck.version(connection);
            statement.execute(ROLES);
        }
        var configuration = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholderReplacement(false)
                .cleanDisabled(true);
        // A transactional lock would block CREATE INDEX CONCURRENTLY for ever.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        configuration.load().migrate();
    }
}
