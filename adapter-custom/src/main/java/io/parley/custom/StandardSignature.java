package io.parley.custom;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * Signatures after the Standard Webhooks specification, version 1: HMAC-SHA256 over the call's id, its time and its body.
 * The time is signed but not compared with ours: an adapter has no clock, and a call that comes twice changes nothing.
 */
final class StandardSignature {
    static final String ID = "webhook-id";
    static final String TIME = "webhook-timestamp";
    static final String HEADER = "webhook-signature";

    private static final String VERSION = "v1,";
    private static final int LONGEST = 2_000;
    private static final Pattern SHAPE = Pattern.compile("[!-+\\--~]+,[!-~]+");
    private static final Pattern TIME_SHAPE = Pattern.compile("[0-9]{1,12}");

    private StandardSignature() {}

    /** Whether whoever knows the secret made this call. Several signatures may stand there, while a secret is replaced. */
    static boolean isGenuine(Request request, SigningSecret secret) {
        var given = request.header(HEADER);
        var id = request.header(ID);
        var time = request.header(TIME);
        // Digits only: nothing that we sign on the way out can be read as a call that came in.
        if (id.isBlank()
                || given.length() > LONGEST
                || !TIME_SHAPE.matcher(time).matches()) {
            return false;
        }
        var expected = bytes(of(id, time, request.body(), secret));
        var genuine = false;
        for (var signature : given.split(" ", -1)) {
            if (!SHAPE.matcher(signature).matches()) {
                return false;
            }
            genuine |= MessageDigest.isEqual(expected, bytes(signature));
        }
        return genuine;
    }

    /** The header's value. */
    static String of(String id, String time, Bytes body, SigningSecret secret) {
        return VERSION + secret.sign(id + "." + time + ".", body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
