package io.parley.messaging.port;

/** Seals secrets for storage. Thread-safe. */
public interface SecretBox {
    /**
     * Seals a secret; twice the same gives different texts.
     *
     * @param context where it will be stored: it opens nowhere else
     */
    String seal(String secret, String context);

    /** Whether it is sealed with the key that seals now. What is not is to be sealed anew before its key is retired. */
    boolean isCurrent(String sealed);

    /** Opens what was sealed. Throws {@link IllegalStateException} when it was altered, moved, or its key is gone. */
    String open(String sealed, String context);
}
