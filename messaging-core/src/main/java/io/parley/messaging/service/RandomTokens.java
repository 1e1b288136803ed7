package io.parley.messaging.service;

import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * Texts of 256 bits that nobody can guess.
 *
 * @param chance must be unpredictable
 */
record RandomTokens(RandomGenerator chance) {
    private static final int BYTES = 32;

    String next() {
        byte[] token = new byte[BYTES];
        chance.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
