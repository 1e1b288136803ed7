package io.parley.custom;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Settings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a channel and its company sign with, each way. Written as Standard Webhooks does: {@code whsec_} and 24 to 64
 * bytes in Base64. Prints nothing of it.
 */
final class SigningSecret {
    static final String SETTING = "signingSecret";

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key;
    }

    /** Empty where there is none, or one that anybody could guess. */
    static Optional<SigningSecret> in(Settings settings) {
        var text = settings.get(SETTING).strip();
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            return key.length < SHORTEST || key.length > LONGEST
                    ? Optional.empty()
                    : Optional.of(new SigningSecret(key));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The signature of some text followed by a body, in Base64. */
    String sign(String before, Bytes body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.toArray()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    @Override
    public String toString() {
        return "SigningSecret[…]";
    }
}
