package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names a place where an organization works. */
public record OfficeId(UUID value) {
    private static final String PREFIX = "off";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<OfficeId> parse(String text) {
        return IdText.read(PREFIX, text).map(OfficeId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
