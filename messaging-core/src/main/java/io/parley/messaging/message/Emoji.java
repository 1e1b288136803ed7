package io.parley.messaging.message;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One emoji, as people see it: with its skin tone, its joiners, its flag's two letters.
 *
 * @see <a href="https://www.unicode.org/reports/tr51/#EBNF_and_Regex">UTS 51, possible emoji</a>
 */
public record Emoji(String value) {
    private static final int LONGEST = 64;
    private static final String ZERO_WIDTH_JOINER = "\\x{200D}";
    private static final String FLAG = "[\\x{1F1E6}-\\x{1F1FF}]{2}";
    private static final String KEYCAP = "[0-9#*]\\x{FE0F}?\\x{20E3}";
    private static final String TAGS = "[\\x{E0020}-\\x{E007E}]+\\x{E007F}";
    private static final String ELEMENT =
            "[\\p{IsEmoji}&&[^0-9#*\\x{1F1E6}-\\x{1F1FF}]](?:\\p{IsEmoji_Modifier}|\\x{FE0F}\\x{20E3}?|" + TAGS + ")?";
    private static final Pattern SHAPE =
            Pattern.compile(FLAG + "|" + KEYCAP + "|" + ELEMENT + "(?:" + ZERO_WIDTH_JOINER + ELEMENT + "){0,8}");

    public Emoji {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an emoji");
        }
    }

    /** The emoji, or empty when the text is anything else: letters, two of them, nothing. */
    public static Optional<Emoji> parse(String text) {
        return isOne(text) ? Optional.of(new Emoji(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
