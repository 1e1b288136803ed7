package io.parley.messaging.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a text is cut into, where nobody knows its language. */
public final class SearchWords {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SearchWords() {}

    /** Its words in lower case. */
    public static List<String> of(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether there is a word in it at all. */
    static boolean isSearchable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
