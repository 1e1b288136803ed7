package io.parley.messaging.service;

import io.parley.messaging.identity.PasswordRules;
import io.parley.messaging.port.PasswordHasher;
import java.util.Optional;

/** Checks passwords, and takes as long for somebody who does not exist. Thread-safe. */
final class Passwords {
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final String hashOfNobody;

    Passwords(PasswordHasher hasher, PasswordRules rules, Secrets secrets) {
        this.hasher = hasher;
        this.rules = rules;
        hashOfNobody = hasher.hash(secrets.next());
    }

    /** Whether it is good enough to be chosen. */
    boolean areAllowed(String password) {
        return rules.allow(password);
    }

    String hash(String password) {
        return hasher.hash(password);
    }

    /** Whether it is the right one; never for nobody, nor when it must not be used. */
    boolean match(String password, Optional<String> hash) {
        boolean right = hasher.matches(password, hash.orElse(hashOfNobody));
        return right && hash.isPresent() && rules.mayTry(password);
    }

    /** The hash to keep from now on of a password that was right. */
    String renewed(String password, String hash) {
        return hasher.isOutdated(hash) ? hasher.hash(password) : hash;
    }
}
