package io.parley.messaging.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes what is short enough to be guessed, so that only who has the key could find it out. Thread-safe. */
public final class KeyedHash {
    /** The shortest key, in bytes. */
    public static final int MIN_KEY = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public KeyedHash(byte[] key) {
        if (key.length < MIN_KEY) {
            throw new IllegalArgumentException("the key needs at least " + MIN_KEY + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * The hash of a text.
     *
     * @param purpose keeps the hashes of one use apart from those of another
     */
    public String of(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal((purpose + "\0" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
