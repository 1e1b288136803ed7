package io.parley.app.host;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key with a name that tells nothing about it.
 *
 * @param id the beginning of the key's hash, put in front of what it sealed
 */
public record EncryptionKey(String id, SecretKey secret) {
    private static final int BYTES = 32;

    /** The keys in a configured text, separated by commas: the newest first, then those to be retired. */
    public static List<EncryptionKey> allOf(String configured) {
        return Arrays.stream(configured.split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(EncryptionKey::of)
                .toList();
    }

    /** Base64 of 32 bytes is the key itself; from any other text it is derived. */
    static EncryptionKey of(String text) {
        byte[] key = rawKey(text).orElseGet(() -> sha256(text.getBytes(StandardCharsets.UTF_8)));
        String id = HexFormat.of().formatHex(sha256(key), 0, 4);
        return new EncryptionKey(id, new SecretKeySpec(key, "AES"));
    }

    private static Optional<byte[]> rawKey(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text)).filter(key -> key.length == BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "EncryptionKey[" + id + "]";
    }
}
