package io.parley.whatsapp;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checksum of a file: WhatsApp writes it in Base64, and in hexadecimal where it asks for media. */
final class Sha256 {
    private static final int BYTES = 32;
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{64}");
    private static final Pattern BASE_64 = Pattern.compile("[0-9A-Za-z+/]{43}=");

    private Sha256() {}

    /** In lower-case hexadecimal; empty when it is no checksum of this sort. */
    static Optional<String> hexadecimal(String written) {
        if (HEXADECIMAL.matcher(written).matches()) {
            return Optional.of(written.toLowerCase(Locale.ROOT));
        }
        return Optional.of(written)
                .filter(text -> BASE_64.matcher(text).matches())
                .map(Base64.getDecoder()::decode)
                .filter(bytes -> bytes.length == BYTES)
                .map(HexFormat.of()::formatHex);
    }
}
