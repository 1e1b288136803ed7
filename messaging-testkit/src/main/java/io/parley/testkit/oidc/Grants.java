package io.parley.testkit.oidc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The codes that were handed out and not redeemed. Safe for use by many threads. */
final class Grants {
    private final Map<String, Grant> open = new ConcurrentHashMap<>();

    /** What somebody agreed to. */
    record Grant(Person person, String nonce, String challenge, String redirect) {}

    String give(Grant grant) {
        String code = UUID.randomUUID().toString();
        open.put(code, grant);
        return code;
    }

    /** The grant behind a code, once, for who knows the verifier and names the same address (RFC 7636, section 4.6). */
    Optional<Grant> take(Map<String, String> form) {
        return Optional.ofNullable(open.remove(form.getOrDefault("code", "")))
                .filter(grant -> grant.redirect().equals(form.get("redirect_uri")))
                .filter(grant -> grant.challenge().equals(challenge(form.getOrDefault("code_verifier", ""))));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
