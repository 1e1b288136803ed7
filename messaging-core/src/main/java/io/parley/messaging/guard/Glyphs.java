package io.parley.messaging.guard;

import java.util.ArrayList;
import java.util.List;

/** Reads a text character by character, each with its marks. */
final class Glyphs {
    /** More marks than any language puts on a letter; the rest is not looked at. */
    private static final int MARKS_LOOKED_AT = 16;

    private Glyphs() {}

    static List<Glyph> of(String text) {
        var glyphs = new ArrayList<Glyph>(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = endOfCharacter(text, start);
            add(glyphs, text, start, end);
            start = end;
        }
        return glyphs;
    }

    private static void add(List<Glyph> glyphs, String text, int start, int end) {
        int looked = end - start <= MARKS_LOOKED_AT ? end : text.offsetByCodePoints(start, 1) + MARKS_LOOKED_AT;
        Folding.fold(text.substring(start, Math.min(looked, end)))
                .codePoints()
                .forEach(c -> glyphs.add(new Glyph(asciiDigit(c), Alphabet.kindOf(c), start, end)));
    }

    private static int asciiDigit(int character) {
        return Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
    }

    private static int endOfCharacter(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && belongsToTheOneBefore(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean belongsToTheOneBefore(int character) {
        return character >= 0x80
                && (Alphabet.isMark(character)
                        || Alphabet.isInvisible(character)
                        || Alphabet.continuesSyllable(character));
    }
}
