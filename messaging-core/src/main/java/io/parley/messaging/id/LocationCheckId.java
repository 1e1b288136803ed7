package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names a look at where somebody was. */
public record LocationCheckId(UUID value) {
    private static final String PREFIX = "loc";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<LocationCheckId> parse(String text) {
        return IdText.read(PREFIX, text).map(LocationCheckId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
