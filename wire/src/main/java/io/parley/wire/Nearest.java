package io.parley.wire;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what somebody meant who misspelt a name. */
final class Nearest {
    private Nearest() {}

    /** The known name with the fewest edits; empty when none is near. */
    static Optional<String> to(String name, Collection<String> known) {
        int tolerance = Math.max(2, name.length() / 3);
        return known.stream()
                .filter(each -> Math.abs(each.length() - name.length()) <= tolerance)
                .min(Comparator.comparingInt(each -> edits(name, each)))
                .filter(each -> edits(name, each) <= tolerance);
    }

    /** Levenshtein's distance, without regard to case. */
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int same = lower(one, i - 1) == lower(other, j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + same);
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    private static char lower(String text, int index) {
        return Character.toLowerCase(text.charAt(index));
    }
}
