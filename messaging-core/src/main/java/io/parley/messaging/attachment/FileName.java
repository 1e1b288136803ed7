package io.parley.messaging.attachment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file's name as people see it, harmless on any system: no folder, nothing invisible, no name of a device, at most 255
 * bytes. It never becomes a part of a path here, but browsers write it to disks. Prints nothing of it.
 */
public record FileName(String value) {
    /** The longest name in bytes of UTF-8, and so also in characters. */
    public static final int LONGEST = 255;

    private static final String NAMELESS = "file";
    private static final int LONGEST_EXTENSION = 16;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern DEVICE = Pattern.compile(
            "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])( *\\..*)?", Pattern.CASE_INSENSITIVE);

    public FileName {
        if (value.isEmpty() || bytes(value) > LONGEST) {
            throw new IllegalArgumentException("a file name has 1 to " + LONGEST + " bytes");
        }
    }

    /** The nearest harmless name; {@code file} where nothing is left. */
    public static FileName sanitised(String raw) {
        String last = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
        // Composed last: what stood between two characters may be gone now.
        String visible = Normalizer.normalize(withoutInvisible(last), Normalizer.Form.NFC);
        String spaced = SPACES.matcher(visible).replaceAll(" ");
        String plain = trimmed(RESERVED.matcher(spaced).replaceAll("_"));
        String safe = DEVICE.matcher(plain).matches() ? "_" + plain : plain;
        String fitting = trimmed(shortened(safe));
        return new FileName(fitting.isEmpty() ? NAMELESS : fitting);
    }

    /** What follows the last dot, in lower case; empty without one. */
    public String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String trimmed(String name) {
        return EDGES.matcher(name).replaceAll("");
    }

    /** Spaces of every kind stay for now; what turns writing around, hides or commands goes. */
    private static String withoutInvisible(String name) {
        var visible = new StringBuilder(name.length());
        name.codePoints().filter(FileName::isVisible).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
            // Some scripts and most families of emoji are written with these two.
            case Character.FORMAT -> codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** Shortens the stem, never half a character, and keeps the extension. */
    private static String shortened(String name) {
        if (bytes(name) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - extension.length());
        int room = LONGEST - bytes(extension);
        int end = 0;
        for (int used = 0; end < stem.length(); ) {
            int codePoint = stem.codePointAt(end);
            used += bytes(Character.toString(codePoint));
            if (used > room) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return stem.substring(0, end) + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return "FileName[" + value.length() + "]";
    }
}
