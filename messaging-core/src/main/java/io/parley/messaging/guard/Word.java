package io.parley.messaging.guard;

import java.util.List;

/**
 * A word in a text.
 *
 * @param end the place after it
 * @param numbers which words of the vocabulary it may be meant to be
 */
record Word(int start, int end, List<Integer> numbers) {
    static Word of(List<Glyph> glyphs, List<Integer> numbers) {
        return new Word(glyphs.getFirst().start(), glyphs.getLast().end(), numbers);
    }
}
