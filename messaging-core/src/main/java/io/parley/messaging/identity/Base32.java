package io.parley.messaging.identity;

import java.util.Locale;
import java.util.Optional;

/** Bytes in letters and digits that people can type (RFC 4648, section 6), without padding. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte each : bytes) {
            buffer = (buffer << Byte.SIZE) | (each & 0xFF);
            for (held += Byte.SIZE; held >= BITS; held -= BITS) {
                text.append(ALPHABET.charAt((buffer >> (held - BITS)) & 0x1F));
            }
            buffer &= (1 << held) - 1;
        }
        return held == 0
                ? text.toString()
                : text.append(ALPHABET.charAt((buffer << (BITS - held)) & 0x1F)).toString();
    }

    /** The bytes; empty for what is not written so. */
    static Optional<byte[]> decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        int buffer = 0;
        int held = 0;
        int at = 0;
        for (char each : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(each);
            if (value < 0) {
                return Optional.empty();
            }
            buffer = ((buffer << BITS) | value) & 0xFFFF;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes[at++] = (byte) (buffer >> held);
            }
        }
        return Optional.of(bytes);
    }
}
