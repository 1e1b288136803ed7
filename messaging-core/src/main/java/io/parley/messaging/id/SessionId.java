package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names a sign-in on one device. */
public record SessionId(UUID value) {
    private static final String PREFIX = "ses";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<SessionId> parse(String text) {
        return IdText.read(PREFIX, text).map(SessionId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
