package io.parley.postgres;

import io.parley.messaging.search.Fragment;
import io.parley.messaging.search.Highlight;
import java.util.ArrayList;
import java.util.List;

/** A text in which the database has put control characters around what it found. */
final class MarkedText {
    private static final char START = '\u0002';
    private static final char END = '\u0003';
    /** The database takes what is between less and greater for HTML, and would leave it out. */
    private static final char LESS = '\u0004';

    private static final char GREATER = '\u0005';

    private final StringBuilder plain = new StringBuilder();
    private final List<Highlight> highlights = new ArrayList<>();
    private int start;

    private MarkedText() {}

    static Fragment read(String marked) {
        var text = new MarkedText();
        marked.chars().forEach(unit -> text.take((char) unit));
        return Fragment.of(text.plain.toString(), text.highlights);
    }

    private void take(char unit) {
        switch (unit) {
            case START -> start = plain.length();
            case END -> end();
            case LESS -> plain.append('<');
            case GREATER -> plain.append('>');
            default -> plain.append(unit);
        }
    }

    private void end() {
        if (plain.length() > start) {
            highlights.add(new Highlight(start, plain.length()));
        }
    }
}
