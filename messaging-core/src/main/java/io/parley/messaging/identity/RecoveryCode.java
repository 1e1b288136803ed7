package io.parley.messaging.identity;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Stands in once for the code of an authenticator that was lost. Prints without itself.
 *
 * @param text sixteen characters in groups of four, as {@code abcd-efgh-2345-6767}
 */
public record RecoveryCode(String text) {
    /** How many somebody gets at once. */
    public static final int MANY = 10;

    private static final int BYTES = 10;
    private static final Pattern GROUP = Pattern.compile("(.{4})(?=.)");

    /**
     * Makes a code.
     *
     * @param chance must be unpredictable
     */
    public static RecoveryCode make(RandomGenerator chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        String letters = Base32.encode(bytes).toLowerCase(Locale.ROOT);
        return new RecoveryCode(GROUP.matcher(letters).replaceAll("$1-"));
    }

    /** What we keep; the same however it is typed. */
    public String hash() {
        return TokenText.hash(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
