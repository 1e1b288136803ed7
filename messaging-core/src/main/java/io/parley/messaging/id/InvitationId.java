package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names an invitation. */
public record InvitationId(UUID value) {
    private static final String PREFIX = "inv";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<InvitationId> parse(String text) {
        return IdText.read(PREFIX, text).map(InvitationId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
