package io.parley.messaging.port;

import io.parley.messaging.identity.AccessClaims;
import java.time.Instant;

/** Signs access tokens and checks them. Thread-safe. */
public interface TokenSigner {
    String sign(AccessClaims claims);

    /** Never throws, whatever the text. */
    Verification verify(String token, Instant now);

    /** What became of a token's check. */
    sealed interface Verification {
        record Valid(AccessClaims claims) implements Verification {}

        /** Ours, but too old. */
        record Expired() implements Verification {}

        /** Not ours, or altered. */
        record Invalid() implements Verification {}
    }
}
