package io.parley.messaging.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Words and phrases to look for in texts: whole words only, however they are written (capitals, digits for letters,
 * stretched, spelled out, with something invisible between), and never within a longer word that happens to contain them.
 * Immutable, thread-safe, and pure.
 */
public final class WordList {
    /** The most entries of a list. */
    public static final int MAX_WORDS = 1_000;

    /** The longest entry, in characters (code points). */
    public static final int MAX_LENGTH = 100;

    static final char COVER = '*';

    private final Phrases phrases = new Phrases();
    private final WordReader reader;

    private WordList(Collection<String> entries) {
        var vocabulary = new Vocabulary();
        entries.stream()
                .map(WordList::spellings)
                .filter(words -> !words.isEmpty())
                .forEach(
                        words -> phrases.add(words.stream().map(vocabulary::add).toList()));
        reader = new WordReader(vocabulary);
    }

    /** A list of these; what {@linkplain #canHold cannot} be looked for is left out. */
    public static WordList of(Collection<String> entries) {
        return new WordList(entries.stream().filter(WordList::canHold).toList());
    }

    /** Whether the entry is of a length that can be held, and has something to look for. */
    public static boolean canHold(String entry) {
        return entry.codePointCount(0, entry.length()) <= MAX_LENGTH
                && entry.indexOf(COVER) < 0
                && !spellings(entry).isEmpty();
    }

    private static List<Spelling> spellings(String entry) {
        return Chunks.of(Glyphs.of(entry)).stream()
                .map(chunk -> Disguise.readings(chunk).getFirst())
                .toList();
    }

    /** Whether the text has one of the words. */
    public boolean isIn(String text) {
        return !phrases.isEmpty() && !found(text).isEmpty();
    }

    /** The text, as long as it was, with every one of the words covered by stars. */
    public String mask(String text) {
        String masked = text;
        // What is covered may bring to light another one: a part of what was read as one word before.
        for (var found = found(masked); !found.isEmpty(); found = found(masked)) {
            masked = cover(masked, found);
        }
        return masked;
    }

    private static String cover(String text, List<Place> places) {
        var covered = new StringBuilder(text);
        for (Place place : places) {
            for (int at = place.start(); at < place.end(); at++) {
                covered.setCharAt(at, COVER);
            }
        }
        return covered.toString();
    }

    private record Place(int start, int end) {}

    private List<Place> found(String text) {
        List<Word> words = reader.read(text);
        var found = new ArrayList<Place>();
        for (int at = 0; at < words.size(); at++) {
            Optional<Integer> end = phrases.endOfLongest(words.subList(at, words.size()));
            if (end.isPresent()) {
                found.add(new Place(words.get(at).start(), end.get()));
            }
        }
        return found;
    }
}
