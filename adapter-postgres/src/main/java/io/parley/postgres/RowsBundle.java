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

    PreparedStatement prepare(String before) throws SQLException {
        return connection.prepareStatement(before + ";\n" + statements());
    }

    /** Writes them, and commits in the same round trip. */
    void commit() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(statements() + ";\ncommit")) {
            bind(statement, 1);
            statement.execute();
        }
    }

    void bind(PreparedStatement statement, int from) throws SQLException {
        int next = from;
        for (RowsToStore rows : all) {
            next = rows.bind(connection, statement, next);
        }
    }

    private String statements() {
        return String.join(";\n", all.stream().map(RowsToStore::statement).toList());
    }
}
