package io.parley.messaging.channel;

import io.parley.messaging.message.CleanText;
import java.nio.charset.StandardCharsets;

/**
 * How long a text may be. Platforms do not count alike: a limit in bytes holds a quarter of the emoji that one in
 * characters holds.
 *
 * @param most at least 16, so that a text can be cut without breaking one sign that people see
 */
public record TextLimit(int most, Unit unit) {
    private static final int LEAST = 16;

    public TextLimit {
        if (most < LEAST) {
            throw new IllegalArgumentException("a text limit is at least " + LEAST);
        }
    }

    public static TextLimit characters(int most) {
        return new TextLimit(most, Unit.CHARACTERS);
    }

    public static TextLimit bytes(int most) {
        return new TextLimit(most, Unit.UTF_8_BYTES);
    }

    public boolean holds(String text) {
        return lengthOf(text) <= most;
    }

    /** How much of the limit a text takes. */
    public int lengthOf(String text) {
        return switch (unit) {
            case CHARACTERS -> CleanText.length(text);
            case UTF_8_BYTES -> text.getBytes(StandardCharsets.UTF_8).length;
        };
    }

    /** What is counted. */
    public enum Unit {
        /** Unicode code points. */
        CHARACTERS,
        UTF_8_BYTES
    }
}
