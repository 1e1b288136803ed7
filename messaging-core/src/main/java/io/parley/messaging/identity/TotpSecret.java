package io.parley.messaging.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an authenticator app makes codes from: time-based one-time passwords of six digits (RFC 6238). Prints without
 * itself.
 *
 * @param text in base 32, as people type it
 */
public record TotpSecret(String text) {
    /** How long a code is shown, in seconds. */
    public static final int STEP_SECONDS = 30;

    private static final String ALGORITHM = "HmacSHA1";
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final int BYTES = 20;
    private static final int MODULUS = 1_000_000;

    public TotpSecret {
        if (Base32.decode(text).isEmpty()) {
            throw new IllegalArgumentException("not a secret in base 32");
        }
    }

    /**
     * Makes a secret.
     *
     * @param chance must be unpredictable
     */
    public static TotpSecret make(RandomGenerator chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new TotpSecret(Base32.encode(bytes));
    }

    /** What an authenticator app reads from a picture. */
    public String uri(String issuer, String account) {
        String label = encoded(issuer) + ":" + encoded(account);
        return "otpauth://totp/" + label + "?secret=" + text + "&issuer=" + encoded(issuer)
                + "&algorithm=SHA1&digits=6&period=" + STEP_SECONDS;
    }

    /** The code shown at that time. */
    public String code(Instant time) {
        return code(step(time));
    }

    /** The step whose code this is, now or one step before or after, as clocks differ; empty when it is none of them. */
    public OptionalLong stepOf(String code, Instant now) {
        long current = step(now);
        for (long step = current - 1; step <= current + 1; step++) {
            byte[] expected = code(step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(expected, code.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    private String code(long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base32.decode(text).orElseThrow(), ALGORITHM));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }

    /** Percent-encoded (RFC 3986), with spaces as apps expect them. */
    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            int value = each & 0xFF;
            if (PLAIN.indexOf(value) >= 0) {
                encoded.append((char) value);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", value));
            }
        }
        return encoded.toString();
    }

    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}
