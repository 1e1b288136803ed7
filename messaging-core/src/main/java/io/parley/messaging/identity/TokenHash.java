package io.parley.messaging.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of a random token: its SHA-256, in hexadecimal. A fast hash is enough, since 256 random bits cannot be
 * tried out.
 */
public record TokenHash(String value) {
    public static TokenHash of(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new TokenHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether this is what was kept of the token; takes as long for a wrong one as for the right one. */
    public boolean isOf(String token) {
        return MessageDigest.isEqual(bytes(this), bytes(of(token)));
    }

    private static byte[] bytes(TokenHash hash) {
        return hash.value.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "TokenHash[…]";
    }
}
