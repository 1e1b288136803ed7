package io.parley.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/**
 * The keys that a provider signs with. Which kind of key checks a signature follows from the two algorithms that we
 * accept, so a public key is never taken for a shared secret, and nothing unsigned passes. Thread-safe.
 */
final class SigningKeys {
    private static final Set<JWSAlgorithm> ACCEPTED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    private static final int LEAST_BITS = 2048;

    private final Kept<JWKSet> keys;

    SigningKeys(Kept<JWKSet> keys) {
        this.keys = keys;
    }

    static JWKSet parse(java.util.Map<String, Object> json) throws IOException {
        try {
            return JWKSet.parse(json);
        } catch (ParseException notKeys) {
            throw new IOException("not a set of keys", notKeys);
        }
    }

    /** Whether one of the provider's keys has signed it. Keys that we do not know yet are looked for once. */
    boolean haveSigned(SignedJWT token) throws IOException {
        if (!ACCEPTED.contains(token.getHeader().getAlgorithm())) {
            return false;
        }
        List<JWK> known = fitting(keys.get(), token.getHeader());
        List<JWK> candidates = known.isEmpty() ? fitting(keys.fresh(), token.getHeader()) : known;
        return candidates.stream().anyMatch(key -> hasSigned(key, token));
    }

    private static List<JWK> fitting(JWKSet set, JWSHeader header) {
        return new JWKSelector(JWKMatcher.forJWSHeader(header)).select(set);
    }

    private static boolean hasSigned(JWK key, SignedJWT token) {
        try {
            return key.size() >= bitsOf(key) && token.verify(verifier(key));
        } catch (JOSEException unusable) {
            return false;
        }
    }

    private static int bitsOf(JWK key) {
        return key instanceof RSAKey ? LEAST_BITS : 0;
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSASSAVerifier(rsa);
            case ECKey elliptic -> new ECDSAVerifier(elliptic);
            default -> throw new JOSEException("a key of another kind");
        };
    }
}
