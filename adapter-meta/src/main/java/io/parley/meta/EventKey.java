package io.parley.meta;

import io.parley.messaging.message.PlatformMessageId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keys for what has no id of its own: the kind, and a hash that keeps texts and people out of the key. */
public final class EventKey {
    private EventKey() {}

    public static PlatformMessageId hashed(String kind, String... parts) {
        // The separator cannot occur in a part, for GraphJson removes it from everything it reads.
        return new PlatformMessageId(kind + ":" + sha256(String.join("\0", parts)));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
