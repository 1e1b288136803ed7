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
}
