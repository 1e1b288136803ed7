package io.parley.meta;

import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/** Meta's check that a callback URL is ours, after its page "Getting started with webhooks, verification requests". */
public final class Handshake {
    /** Meta sends digits; anything a browser could take for markup is not sent back. */
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9._-]{1,256}");

    private Handshake() {}

    /** Returns the challenge to whoever knows the verify token; without a token nobody does. */
    public static Verdict answer(Request request, String verifyToken) {
        if (!request.parameter("hub.mode").equals("subscribe")) {
            return new Verdict.Forged("not a subscription");
        }
        if (verifyToken.isBlank() || !same(request.parameter("hub.verify_token"), verifyToken)) {
            return new Verdict.Forged("another verify token");
        }
        var challenge = request.parameter("hub.challenge");
        return CHALLENGE.matcher(challenge).matches()
                ? new Verdict.Challenge(challenge)
                : new Verdict.Forged("an unusual challenge");
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
