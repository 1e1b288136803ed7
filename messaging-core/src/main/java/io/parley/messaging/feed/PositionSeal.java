package io.parley.messaging.feed;

import io.parley.messaging.id.OrganizationId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns positions into the opaque text that clients keep, and back. A text is bound to its organization and signed, so
 * nobody can make one up or carry it elsewhere. Thread-safe.
 */
public final class PositionSeal {
    private static final int BODY = Long.BYTES + Integer.BYTES;
    private static final int TAG = 12;

    private final SecretKeySpec key;

    /**
     * @param key at least 32 secret bytes
     */
    public PositionSeal(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the key needs at least 32 bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    public String seal(OrganizationId organization, Position position) {
        byte[] body = ByteBuffer.allocate(BODY)
                .putLong(position.transaction())
                .putInt(position.ordinal())
                .array();
        byte[] sealed = Arrays.copyOf(body, BODY + TAG);
        System.arraycopy(tag(organization, body), 0, sealed, BODY, TAG);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The position, or empty when the text is not one that this organization was given. */
    public Optional<Position> open(OrganizationId organization, String text) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (sealed.length != BODY + TAG) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(sealed, BODY);
        if (!MessageDigest.isEqual(tag(organization, body), Arrays.copyOfRange(sealed, BODY, BODY + TAG))) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(body);
        return Optional.of(new Position(buffer.getLong(), buffer.getInt()));
    }

    private byte[] tag(OrganizationId organization, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(organization.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(body), TAG);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
