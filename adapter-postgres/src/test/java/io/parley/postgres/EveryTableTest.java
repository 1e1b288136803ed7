package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.testkit.store.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Across organizations nothing is read and nothing written in any table, whatever the statement, by the server's role. */
@ExtendWith(TestDatabase.class)
class EveryTableTest {
    private static final String DENIED = "42501";
    private static final String TABLES = "select c.table_name from information_schema.columns c"
            + " join information_schema.tables t using (table_schema, table_name)"
            + " where c.table_schema = 'public' and c.column_name = 'organization_id' and t.table_type = 'BASE TABLE'";

    private final PostgresStore store;
    private final String ours;
    private final String theirs;

    EveryTableTest(TestDatabase.Server server) {
        this.store = server.store();
        this.ours = organization();
        this.theirs = organization();
    }

    private String organization() {
        return World.in(store.transactor()).home().id().value().toString();
    }

    @Test
    void nothingIsReadAcross() throws SQLException {
        assertThat(tables())
                .hasSizeGreaterThan(20)
                .allSatisfy(table -> assertThat(rowsOfOthers(table)).as(table).isZero());
    }

    @Test
    void nothingIsAddedAcross() throws SQLException {
        assertThat(tables())
                .allSatisfy(table -> assertThatThrownBy(
                                () -> change("insert into " + table + " (organization_id) values ('" + theirs + "')"))
                        .as(table)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState())
                                        .as(refused.getMessage())
                                        .isEqualTo(DENIED)));
    }

    @Test
    void nothingIsChangedRemovedOrGivenAwayAcross() throws SQLException {
        assertThat(tables()).allSatisfy(table -> {
            assertThat(changed("update " + table + " set organization_id = organization_id where organization_id <> '"
                            + ours + "'"))
                    .as(table)
                    .isZero();
            assertThat(changed("delete from " + table + " where organization_id <> '" + ours + "'"))
                    .as(table)
                    .isZero();
            assertThat(changed("update " + table + " set organization_id = '" + theirs + "'"))
                    .as(table)
                    .isZero();
        });
    }

    private long rowsOfOthers(String table) throws SQLException {
        try (Connection connection = store.pool().getConnection();
                Statement statement = under(connection)) {
            try (var count = statement.executeQuery(
                    "select count(*) from " + table + " where organization_id <> '" + ours + "'")) {
                count.next();
                return count.getLong(1);
            } catch (SQLException refused) {
                assertThat(refused.getSQLState()).isEqualTo(DENIED);
                return 0;
            } finally {
                connection.rollback();
            }
        }
    }

    /** How many rows it changes; none when it is refused. */
    private int changed(String sql) throws SQLException {
        try {
            return change(sql);
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(sql).isEqualTo(DENIED);
            return 0;
        }
    }

    private int change(String sql) throws SQLException {
        try (Connection connection = store.pool().getConnection();
                Statement statement = under(connection)) {
            try {
                return statement.executeUpdate(sql);
            } finally {
                connection.rollback();
            }
        }
    }

    /** As the server works: under its role, for one organization. */
    private Statement under(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Statement statement = connection.createStatement();
        statement.execute("select set_config('parley.organization', '" + ours + "', true)");
        return statement;
    }

    private List<String> tables() throws SQLException {
        try (Connection connection = store.pool().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
