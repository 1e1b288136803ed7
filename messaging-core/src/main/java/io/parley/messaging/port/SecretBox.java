package io.parley.messaging.port;

/** Seals secrets for storage. Thread-safe. */
public interface SecretBox {
    /**
     * Seals a secret; twice the same gives different texts.
     *
     * @param context where it will be stored: it opens nowhere else
     */
    String seal(String secret, String context);

    /** Opens what was sealed. Throws {@link IllegalStateException} when it was altered, moved, or its key is gone. */
    String open(String sealed, String context);
}
