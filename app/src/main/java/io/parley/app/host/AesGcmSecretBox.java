package io.parley.app.host;

import io.parley.messaging.port.SecretBox;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM under a random nonce. A sealed text is {@code v1.key.nonce.ciphertext} and is bound to its context by the
 * cipher's additional data. The first key seals; all of them open, so that keys can be rotated. Thread-safe.
 */
public final class AesGcmSecretBox implements SecretBox {
    private static final String VERSION = "v1";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<EncryptionKey> keys;
    private final SecureRandom chance = new SecureRandom();

    public AesGcmSecretBox(List<EncryptionKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("at least one key");
        }
        this.keys = List.copyOf(keys);
    }

    @Override
    public String seal(String secret, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        chance.nextBytes(nonce);
        EncryptionKey key = keys.getFirst();
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return String.join(".", VERSION, key.id(), encode(nonce), encode(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CIPHER, e);
        }
    }

    @Override
    public String open(String sealed, String context) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals(VERSION)) {
            throw new IllegalStateException("a sealed secret is of no form we know");
        }
        EncryptionKey key = find(parts[1])
                .orElseThrow(() -> new IllegalStateException("the key of a sealed secret is gone: " + parts[1]));
        try {
            byte[] opened =
                    cipher(Cipher.DECRYPT_MODE, key, decode(parts[2]), context).doFinal(decode(parts[3]));
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException altered) {
            throw new IllegalStateException("a sealed secret was altered or moved", altered);
        }
    }

    @Override
    public boolean isCurrent(String sealed) {
        return sealed.startsWith(VERSION + "." + keys.getFirst().id() + ".");
    }

    private Optional<EncryptionKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private static Cipher cipher(int mode, EncryptionKey key, byte[] nonce, String context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
