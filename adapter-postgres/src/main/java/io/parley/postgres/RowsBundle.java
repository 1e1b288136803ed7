package io.parley.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements for many rows each, to be sent together; those without rows stay at home. */
final class RowsBundle {
    private final Connection connection;
    private final List<RowsToStore> all = new ArrayList<>();

    RowsBundle(Connection connection) {
        this.connection = connection;
    }

    RowsBundle add(RowsToStore rows) {
        if (!rows.isEmpty()) {
            all.add(rows);
        }
        return this;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** All of them as one statement, ready to be sent. */
    PreparedStatement prepare() throws SQLException {
        return prepared(statements());
    }

    /** Writes them, and commits in the same round trip. */
    void commit() throws SQLException {
        try (PreparedStatement statement = prepared(statements() + ";\ncommit")) {
            statement.execute();
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        int next = 1;
        for (RowsToStore rows : all) {
            next = rows.bind(connection, statement, next);
        }
        return statement;
    }

    private String statements() {
        return String.join(";\n", all.stream().map(RowsToStore::statement).toList());
    }
}
