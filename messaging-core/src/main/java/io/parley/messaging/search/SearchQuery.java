package io.parley.messaging.search;

import java.util.List;
import java.util.Optional;

/**
 * What a member looks for. Prints without the words.
 *
 * @param words as they were written; all of them must be there
 * @param typing whether the last word may go on
 * @param after continue after this place
 */
public record SearchQuery(List<String> words, boolean typing, SearchFilter filter, Optional<SearchPlace> after) {
    /** The longest text to look for, in characters (code points). */
    public static final int MAX_TEXT = 200;
    /** The most words to look for at once. */
    public static final int MAX_WORDS = 10;

    public SearchQuery {
        words = List.copyOf(words);
    }

    /** The same words among fewer messages. */
    public SearchQuery among(SearchFilter fewer) {
        return new SearchQuery(words, typing, filter.and(fewer), after);
    }

    public SearchQuery after(SearchPlace place) {
        return new SearchQuery(words, typing, filter, Optional.of(place));
    }

    /** Whether it asks for anything at all. */
    public boolean isEmpty() {
        return words.isEmpty() && filter.isNone();
    }

    @Override
    public String toString() {
        return "SearchQuery[" + words.size() + " words]";
    }
}
