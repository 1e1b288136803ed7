package io.parley.messaging.guard;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** What a word may stand for: digits and signs for letters, and letters of one script for those of another. */
final class Disguise {
    private static final String SIGNS = "@$!|+€£¡§";
    private static final String SIGN_LETTERS = "asiitelis";
    private static final String DIGIT_LETTERS = "oizeasgtbg";
    private static final String CYRILLIC = "авекмнорстухіѕј";
    private static final String LATIN = "abekmhopctyxisj";

    private Disguise() {}

    static boolean isSign(int character) {
        return SIGNS.indexOf(character) >= 0;
    }

    /** A sign that ends a sentence or joins two words as often as it stands for a letter. */
    static boolean isSeparator(int character) {
        return character == '!' || character == '¡' || character == '|' || character == '+';
    }

    /** Every word that these may be meant to be, as they stand first. */
    static List<Spelling> readings(List<Glyph> glyphs) {
        var readings = new ArrayList<Spelling>();
        readings.add(spelled(glyphs, letter -> letter));
        if (isDisguised(glyphs)) {
            readings.add(spelled(glyphs, letter -> letterFor(letter, 'i')));
            readings.add(spelled(glyphs, letter -> letterFor(letter, 'l')));
        }
        if (has(glyphs, UnicodeScript.CYRILLIC) && has(glyphs, UnicodeScript.LATIN)) {
            readings.add(spelled(glyphs, letter -> lookalike(letter, CYRILLIC, LATIN)));
            readings.add(spelled(glyphs, letter -> lookalike(letter, LATIN, CYRILLIC)));
        }
        return readings;
    }

    /** Fewer letters than digits make a number, a model or a size: 455, A55, B12. */
    private static boolean isDisguised(List<Glyph> glyphs) {
        long letters = count(glyphs, Glyph.Kind.LETTER);
        long digits = count(glyphs, Glyph.Kind.DIGIT);
        long signs = glyphs.stream()
                .filter(glyph -> glyph.kind() == Glyph.Kind.SIGN)
                .map(Glyph::codePoint)
                .distinct()
                .count();
        return digits + signs > 0 && digits <= letters && (letters > 0 || signs > 1);
    }

    private static long count(List<Glyph> glyphs, Glyph.Kind kind) {
        return glyphs.stream().filter(glyph -> glyph.kind() == kind).count();
    }

    private static boolean has(List<Glyph> glyphs, UnicodeScript script) {
        return glyphs.stream().anyMatch(glyph -> UnicodeScript.of(glyph.codePoint()) == script);
    }

    /**
     * @param stroke what an upright stroke stands for
     */
    private static int letterFor(int character, char stroke) {
        if (character == '1' || character == '!' || character == '|') {
            return stroke;
        }
        int sign = SIGNS.indexOf(character);
        if (sign >= 0) {
            return SIGN_LETTERS.charAt(sign);
        }
        return character >= '0' && character <= '9' ? DIGIT_LETTERS.charAt(character - '0') : character;
    }

    private static int lookalike(int letter, String from, String to) {
        int place = from.indexOf(letter);
        return place < 0 ? letter : to.charAt(place);
    }

    private static Spelling spelled(List<Glyph> glyphs, IntUnaryOperator letter) {
        return Spelling.of(glyphs.stream()
                .mapToInt(Glyph::codePoint)
                .map(letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }
}
