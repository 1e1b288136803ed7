package io.parley.messaging.message;

/**
 * Text that every store and every wire can carry: without NUL, and with lone surrogates replaced by U+FFFD, since
 * neither PostgreSQL nor UTF-8 can hold them.
 */
public final class CleanText {
    private CleanText() {}

    public static String of(String text) {
        return needsCleaning(text) ? clean(text) : text;
    }

    /** Length as people count it: in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first so many characters, never half of one. */
    public static String first(String text, int characters) {
        return length(text) <= characters ? text : text.substring(0, text.offsetByCodePoints(0, characters));
    }

    private static boolean needsCleaning(String text) {
        // Every text goes through here, and hardly any has either: no code points are made of those.
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 0 || Character.isSurrogate(c)) {
                return text.codePoints().anyMatch(point -> point == 0 || isLoneSurrogate(point));
            }
        }
        return false;
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(c -> c != 0).forEach(c -> clean.appendCodePoint(isLoneSurrogate(c) ? 0xFFFD : c));
        return clean.toString();
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
