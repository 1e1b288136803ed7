package io.parley.messaging.search;

/**
 * A stretch of a text, counted as Java and JavaScript count: in UTF-16 units.
 *
 * @param start of the first
 * @param end after the last
 */
public record Highlight(int start, int end) {
    public Highlight {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a highlight begins before it ends");
        }
    }
}
