package io.parley.messaging.contact;

/** How a platform names one person on one channel: a phone number, a page-scoped id. Opaque; prints masked. */
public record Handle(String value) {
    public static final int MAX_LENGTH = 255;

    public Handle {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a handle has 1 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return "Handle[…]";
    }
}
