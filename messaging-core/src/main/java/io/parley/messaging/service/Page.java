package io.parley.messaging.service;

import io.parley.messaging.feed.Position;
import java.util.List;

/**
 * Rows of a list.
 *
 * @param more whether the list goes on
 * @param position where to read the feed from to see every change after these rows were read
 */
public record Page<T>(List<T> rows, boolean more, Position position) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** The first so many of the rows, of which one more was asked for to see whether there is more. */
    static <T> Page<T> of(List<T> rows, int size, Position position) {
        boolean more = rows.size() > size;
        return new Page<>(more ? rows.subList(0, size) : rows, more, position);
    }
}
