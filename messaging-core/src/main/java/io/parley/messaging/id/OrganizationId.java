package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names an organization. */
public record OrganizationId(UUID value) {
    private static final String PREFIX = "org";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<OrganizationId> parse(String text) {
        return IdText.read(PREFIX, text).map(OrganizationId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
