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
 * Rows for one statement, which takes them all at once: a column is an array. The statement names them {@code given}.
 */
record RowsToStore(String statement, List<String> types, List<List<Optional<?>>> rows) {
    /**
     * @param statement says by {@code %s} where the rows go
     * @param columns their types, in PostgreSQL's words
     */
    static RowsToStore of(String statement, String columns) {
        var types = List.of(columns.split(" "));
        String arrays = types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
        return new RowsToStore(statement.formatted("unnest(" + arrays + ")"), types, new ArrayList<>());
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
        return from + types.size();
    }

    private Object[] column(int number) {
        var column = new Object[rows.size()];
        for (int row = 0; row < column.length; row++) {
            column[row] = rows.get(row).get(number).orElse(null);
        }
        return column;
    }
}
