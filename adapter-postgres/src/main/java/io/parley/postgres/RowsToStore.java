package io.parley.postgres;

import io.parley.messaging.message.CleanText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows for one statement, which takes them all at once: a column is an array. The statement names them {@code given}. They are
 * taken from the arrays by number: {@code unnest} is a function of its own for each column, and all are set up each time.
 */
record RowsToStore(String statement, List<String> types, List<List<Optional<?>>> rows) {
    /**
     * @param statement says by {@code %s} where the rows go
     * @param columns their types, in PostgreSQL's words
     */
    static RowsToStore of(String statement, String columns) {
        var types = List.of(columns.split(" "));
        String cells = types.stream().map(type -> "(?::" + type + "[])[number]").collect(Collectors.joining(", "));
        String given = "(select " + cells + " from generate_series(1, ?) number)";
        return new RowsToStore(statement.formatted(given), types, new ArrayList<>());
    }

    /** The same for other rows. */
    RowsToStore anew() {
        return new RowsToStore(statement, types, new ArrayList<>());
    }

    /** Adds a row: texts, times, ids, numbers, or an {@link Optional} of one. */
    void add(Object... cells) {
        rows.add(Stream.of(cells).<Optional<?>>map(RowsToStore::cell).toList());
    }

    private static Optional<?> cell(Object cell) {
        return switch (cell) {
            case Optional<?> optional -> optional.flatMap(RowsToStore::cell);
            case String text -> Optional.of(CleanText.of(text));
            case Instant time -> Optional.of(Microseconds.of(time).toString());
            default -> Optional.of(cell);
        };
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Binds the columns from this parameter on; returns the next parameter. */
    int bind(Connection connection, PreparedStatement prepared, int from) throws SQLException {
        for (int column = 0; column < types.size(); column++) {
            prepared.setArray(from + column, connection.createArrayOf(types.get(column), column(column)));
        }
        prepared.setInt(from + types.size(), rows.size());
        return from + types.size() + 1;
    }

    private Object[] column(int number) {
        Object[] column = emptyColumn(types.get(number));
        for (int row = 0; row < column.length; row++) {
            column[row] = rows.get(row).get(number).orElse(null);
        }
        return column;
    }

    /** Of the class that the driver sends as bytes, where it can; otherwise it writes a text that the database has to read. */
    private Object[] emptyColumn(String type) {
        return switch (type) {
            case "text", "timestamptz" -> new String[rows.size()];
            case "int8" -> new Long[rows.size()];
            case "int4" -> new Integer[rows.size()];
            case "bool" -> new Boolean[rows.size()];
            default -> new Object[rows.size()];
        };
    }
}
