package io.parley.messaging.message;

/**
 * A stretch of text with a style.
 *
 * @param start where it begins, counted in UTF-16 units as Java and JavaScript count them
 * @param length how long it is, at least 1
 */
public record Span(int start, int length, Style style) {
    public Span {
        if (start < 0 || length < 1) {
            throw new IllegalArgumentException("a span starts at 0 or later and has a length");
        }
    }

    int end() {
        return start + length;
    }

    /** What of it lies in a stretch, counted from where that begins. */
    Span within(int from, int to) {
        int first = Math.max(start, from);
        return new Span(first - from, Math.min(end(), to) - first, style);
    }
}
