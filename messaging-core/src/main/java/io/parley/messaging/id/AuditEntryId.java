package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names an entry of the audit log. */
public record AuditEntryId(UUID value) {
    private static final String PREFIX = "aud";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<AuditEntryId> parse(String text) {
        return IdText.read(PREFIX, text).map(AuditEntryId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
