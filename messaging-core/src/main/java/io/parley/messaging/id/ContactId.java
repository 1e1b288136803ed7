package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names a contact. */
public record ContactId(UUID value) {
    private static final String PREFIX = "con";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<ContactId> parse(String text) {
        return IdText.read(PREFIX, text).map(ContactId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
