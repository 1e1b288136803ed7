package io.parley.meta;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The header {@code X-Hub-Signature-256}: HMAC-SHA256 of the body under the app secret. After Meta's page "Getting
 * started with webhooks, validating payloads": Meta signs its JSON with everything beyond ASCII escaped, so only the
 * bytes as they came can be checked. The older SHA-1 header is not looked at.
 */
public final class HubSignature {
    public static final String HEADER = "X-Hub-Signature-256";

    private static final String PREFIX = "sha256=";

    private HubSignature() {}

    /** Whether Meta made this call; without a secret nothing is genuine. */
    public static boolean isGenuine(Request request, String appSecret) {
        if (appSecret.isBlank()) {
            return false;
        }
        var expected = of(request.body(), appSecret).getBytes(StandardCharsets.US_ASCII);
        var given = request.header(HEADER).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given);
    }

    /** The header's value for a body. */
    public static String of(Bytes body, String appSecret) {
        return PREFIX + Hmac.sha256(body, appSecret);
    }
}
