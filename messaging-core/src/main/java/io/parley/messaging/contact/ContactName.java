package io.parley.messaging.contact;

import io.parley.messaging.message.CleanText;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What somebody is called, as they say it themselves: harmless wherever it is shown. */
public final class ContactName {
    /** The longest name, in characters as people count them. */
    public static final int LONGEST = 200;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\p{Cf}\\p{M}\\s]*");

    private ContactName() {}

    /** The nearest harmless name: on one line, with nothing that hides or turns writing around; possibly empty. */
    public static String of(String raw) {
        var visible = new StringBuilder(Math.min(raw.length(), LONGEST));
        raw.codePoints().map(ContactName::spaced).filter(ContactName::isVisible).forEach(visible::appendCodePoint);
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        String line = SPACES.matcher(composed).replaceAll(" ").strip();
        String name = CleanText.first(line, LONGEST).strip();
        return NOTHING_TO_SEE.matcher(name).matches() ? "" : name;
    }

    /** What moves the pen separates words, too. */
    private static int spaced(int codePoint) {
        return codePoint == '\t' || codePoint == '\n' || codePoint == '\r' ? ' ' : codePoint;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> joins(codePoint);
            default -> true;
        };
    }

    /** Some scripts, families of emoji and the flags of countries within countries are written with these. */
    private static boolean joins(int codePoint) {
        return codePoint == ZERO_WIDTH_JOINER
                || codePoint == ZERO_WIDTH_NON_JOINER
                || (codePoint >= FIRST_TAG && codePoint <= LAST_TAG);
    }
}
