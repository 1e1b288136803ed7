package io.parley.messaging.memory;

import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.port.TokenSigner;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Hands out random tokens and remembers what they stand for. Thread-safe. */
public final class InMemoryTokenSigner implements TokenSigner {
    private final Map<String, AccessClaims> issued = new ConcurrentHashMap<>();
    private final RandomGenerator chance;

    public InMemoryTokenSigner(RandomGenerator chance) {
        this.chance = chance;
    }

    @Override
    public String sign(AccessClaims claims) {
        byte[] random = new byte[24];
        chance.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        issued.put(token, claims);
        return token;
    }

    @Override
    public Verification verify(String token, Instant now) {
        AccessClaims claims = issued.get(token);
        if (claims == null) {
            return new Verification.Invalid();
        }
        return now.isBefore(claims.expiresAt()) ? new Verification.Valid(claims) : new Verification.Expired();
    }
}
