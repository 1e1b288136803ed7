package io.parley.messaging.guard;

/**
 * One character as it is compared, and the place in the text where it stands.
 *
 * @param end the place after it
 */
record Glyph(int codePoint, Kind kind, int start, int end) {
    enum Kind {
        LETTER,
        DIGIT,
        /** May stand for a letter, as in {@code a$$}. */
        SIGN,
        /** A word by itself: of scripts that write no spaces, and pictures. */
        ALONE,
        /** Lies between words. */
        GAP
    }

    /** Whether both may be characters of one word. */
    boolean joins(Glyph next) {
        return isInWord()
                && next.isInWord()
                && (kind == Kind.SIGN
                        || next.kind == Kind.SIGN
                        || Alphabet.isKatakana(codePoint) == Alphabet.isKatakana(next.codePoint));
    }

    boolean isInWord() {
        return kind == Kind.LETTER || kind == Kind.DIGIT || kind == Kind.SIGN;
    }
}
