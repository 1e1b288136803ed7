package io.parley.messaging.service;

import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * Makes what nobody can guess.
 *
 * @param chance must be unpredictable
 */
record Secrets(RandomGenerator chance) {
    private static final int BYTES = 32;

    /** 256 bits, as they can stand in a link. */
    String next() {
        byte[] secret = new byte[BYTES];
        chance.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
