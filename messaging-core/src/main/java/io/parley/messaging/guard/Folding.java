package io.parley.messaging.guard;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Writes a character as it is compared: compatible forms, both cases and both ways to write a mark are one. Marks that
 * make another letter stay, since "año" is not "ano".
 */
final class Folding {
    private Folding() {}

    /**
     * @param character one character with its marks
     */
    static String fold(String character) {
        if (character.length() == 1 && character.charAt(0) < 0x80) {
            return character.toLowerCase(Locale.ROOT);
        }
        String visible = keep(character, c -> !Alphabet.isInvisible(c));
        String lower = nfkc(nfkc(visible).toLowerCase(Locale.ROOT));
        boolean bare = lower.codePoints().anyMatch(Alphabet::hasOptionalMarks);
        String marked = bare
                ? keep(Normalizer.normalize(lower, Normalizer.Form.NFD), c -> !Alphabet.isMark(c))
                // What could not be put on a letter was put there to disguise it.
                : keep(lower, c -> c < 0x0300 || c > 0x036F);
        return marked.replace("ß", "ss").replace('ς', 'σ').replace('ё', 'е');
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String keep(String text, IntPredicate kept) {
        return text.codePoints()
                .filter(kept)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
