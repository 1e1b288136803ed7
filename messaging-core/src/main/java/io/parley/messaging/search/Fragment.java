package io.parley.messaging.search;

import java.util.List;

/** The part of a message that was found, as plain text, and where in it the words are. Prints without the text. */
public record Fragment(String text, List<Highlight> highlights) {
    /** The longest fragment, in UTF-16 units. */
    public static final int MAX_LENGTH = 240;

    private static final int BEFORE = 60;

    public Fragment {
        highlights = List.copyOf(highlights);
    }

    /** As much of a text as fits, from a little before the first highlight. Never half a character. */
    public static Fragment of(String text, List<Highlight> highlights) {
        int first = highlights.isEmpty() ? 0 : highlights.getFirst().start();
        int start = text.length() <= MAX_LENGTH ? 0 : boundary(text, Math.max(0, first - BEFORE));
        int end = boundary(text, Math.min(text.length(), start + MAX_LENGTH));
        var within = highlights.stream()
                .filter(highlight -> highlight.start() >= start && highlight.end() <= end)
                .map(highlight -> new Highlight(highlight.start() - start, highlight.end() - start))
                .toList();
        return new Fragment(text.substring(start, end), within);
    }

    private static int boundary(String text, int at) {
        return at < text.length() && at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    @Override
    public String toString() {
        return "Fragment[" + text.length() + "]";
    }
}
