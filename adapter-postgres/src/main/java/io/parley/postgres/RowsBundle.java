package io.parley.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements for many rows each, to be sent together; those without rows stay at home. */
final class RowsBundle {
    private final Connection connection;
    private final List<String> statements = new ArrayList<>();
    private final List<Arguments> arguments = new ArrayList<>();

    RowsBundle(Connection connection) {
        this.connection = connection;
    }

    RowsBundle add(RowsToStore rows) {
        if (!rows.isEmpty()) {
            statements.add(rows.statement());
            arguments.add(rows::bind);
        }
        return this;
    }

    /**
     * Adds statements as one, which costs the database less than each for itself. None of them sees what the others write.
     *
     * @param complete an update that finds all of its rows, or nothing is written at all
     */
    RowsBundle addAsOne(RowsToStore complete, List<RowsToStore> others) {
        var parts = new ArrayList<String>();
        parts.add("written as (" + complete.statement() + " returning 1)");
        arguments.add(complete::bind);
        others.stream().filter(rows -> !rows.isEmpty()).forEach(rows -> {
            parts.add("part" + parts.size() + " as (" + rows.statement() + ")");
            arguments.add(rows::bind);
        });
        statements.add("with " + String.join(", ", parts) + " select must_be_so((select count(*) from written) = ?)");
        arguments.add((ignored, prepared, from) -> {
            prepared.setInt(from, complete.rows().size());
            return from + 1;
        });
        return this;
    }

    /** All of them as one statement, ready to be sent. */
    PreparedStatement prepare() throws SQLException {
        return prepared(String.join(";\n", statements));
    }

    /** Writes them, and commits in the same round trip. */
    void commit() throws SQLException {
        try (PreparedStatement statement = prepared(String.join(";\n", statements) + ";\ncommit")) {
            statement.execute();
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        int next = 1;
        for (Arguments some : arguments) {
            next = some.bind(connection, statement, next);
        }
        return statement;
    }

    /** Binds them from this parameter on; returns the next parameter. */
    private interface Arguments {
        int bind(Connection connection, PreparedStatement prepared, int from) throws SQLException;
    }
}
