package io.parley.messaging.message;

/**
 * The sender's own name for a message, chosen before sending: sent again with the same one, a message is stored once.
 * Unique per conversation and author, for ever.
 */
public record ClientId(String value) {
    public static final int MAX_LENGTH = 128;

    public ClientId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a client id has 1 to " + MAX_LENGTH + " characters");
        }
    }
}
