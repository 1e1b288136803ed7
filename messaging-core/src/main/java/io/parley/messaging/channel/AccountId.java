package io.parley.messaging.channel;

/** The platform's id of the account behind a channel: a phone number id, a page id. Opaque, also where it is digits. */
public record AccountId(String value) {
    public static final int MAX_LENGTH = 255;

    public AccountId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an account id has 1 to " + MAX_LENGTH + " characters");
        }
    }
}
