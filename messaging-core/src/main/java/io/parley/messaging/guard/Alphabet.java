package io.parley.messaging.guard;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What kinds of characters there are. */
final class Alphabet {
    /** Their words stand together without spaces, and nothing short of a dictionary tells where one ends. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);
    /** Their marks are left out as people please. */
    private static final Set<UnicodeScript> MARKS_OPTIONAL =
            EnumSet.of(UnicodeScript.GREEK, UnicodeScript.ARABIC, UnicodeScript.HEBREW);

    private static final int KATAKANA_LENGTH_MARK = 0x30FC;

    private Alphabet() {}

    static Glyph.Kind kindOf(int character) {
        if (isAlone(character)) {
            return Glyph.Kind.ALONE;
        }
        if (Character.isLetter(character) || isMark(character)) {
            return Glyph.Kind.LETTER;
        }
        if (Character.isDigit(character)) {
            return Glyph.Kind.DIGIT;
        }
        return Disguise.isSign(character) ? Glyph.Kind.SIGN : Glyph.Kind.GAP;
    }

    /** The star covers words that were found: nothing reaches across it. */
    private static boolean isAlone(int character) {
        return character == WordList.COVER
                || Character.isExtendedPictographic(character)
                || WITHOUT_SPACES.contains(UnicodeScript.of(character));
    }

    static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    static boolean isKatakana(int character) {
        return character == KATAKANA_LENGTH_MARK || UnicodeScript.of(character) == UnicodeScript.KATAKANA;
    }

    static boolean hasOptionalMarks(int character) {
        return MARKS_OPTIONAL.contains(UnicodeScript.of(character));
    }

    /** Vowels and finals of Korean syllables that are written letter by letter, and narrow Japanese voice marks. */
    static boolean continuesSyllable(int character) {
        return (character >= 0x1160 && character <= 0x11FF) || character == 0xFF9E || character == 0xFF9F;
    }

    /** Nothing to be seen: zero-width characters, fillers, variants of pictures, the stroke that stretches Arabic. */
    static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || (character >= 0x1F3FB && character <= 0x1F3FF)
                || switch (character) {
                    case 0x034F, 0x0640, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
                    default -> false;
                };
    }
}
