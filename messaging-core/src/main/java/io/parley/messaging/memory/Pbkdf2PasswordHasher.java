package io.parley.messaging.memory;

import io.parley.messaging.port.PasswordHasher;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2 with HMAC-SHA256: what the JDK has of its own. Thread-safe. */
public final class Pbkdf2PasswordHasher implements PasswordHasher {
    private static final int SALT = 16;
    private static final int BITS = 256;

    private final int iterations;
    private final RandomGenerator chance;

    /**
     * @param iterations 600,000 for people (OWASP); fewer where passwords are only props
     * @param chance where salts come from
     */
    public Pbkdf2PasswordHasher(int iterations, RandomGenerator chance) {
        this.iterations = iterations;
        this.chance = chance;
    }

    @Override
    public String hash(String password) {
        byte[] salt = new byte[SALT];
        chance.nextBytes(salt);
        return iterations + "$" + encode(salt) + "$" + encode(derive(password, salt, iterations));
    }

    @Override
    public boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 3) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(parts[2]);
        byte[] actual = derive(password, Base64.getDecoder().decode(parts[1]), Integer.parseInt(parts[0]));
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
