package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names a webhook body that waits to be replayed. */
public record ParkedId(UUID value) {
    private static final String PREFIX = "prk";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<ParkedId> parse(String text) {
        return IdText.read(PREFIX, text).map(ParkedId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
