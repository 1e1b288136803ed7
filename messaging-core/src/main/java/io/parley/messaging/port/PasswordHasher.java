package io.parley.messaging.port;

/** Turns passwords into hashes that can be checked and not turned back. Deliberately slow. Thread-safe. */
public interface PasswordHasher {
    /** A salted hash with its parameters in the text. */
    String hash(String password);

    /** Compares in constant time; false also for a hash that this hasher cannot read. */
    boolean matches(String password, String hash);

    /** Whether a hash that matches should make way for a new one, because it was made another way than {@link #hash} does. */
    default boolean isOutdated(String hash) {
        return false;
    }
}
