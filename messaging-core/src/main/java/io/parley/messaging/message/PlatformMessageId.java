package io.parley.messaging.message;

/** A platform's name for one message on one channel, or our own name for a platform event that has none. Opaque. */
public record PlatformMessageId(String value) {
    public static final int MAX_LENGTH = 512;

    public PlatformMessageId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a platform message id has 1 to " + MAX_LENGTH + " characters");
        }
    }
}
