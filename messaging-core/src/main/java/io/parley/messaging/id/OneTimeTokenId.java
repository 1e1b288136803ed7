package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names a token that works once. */
public record OneTimeTokenId(UUID value) {
    private static final String PREFIX = "ott";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<OneTimeTokenId> parse(String text) {
        return IdText.read(PREFIX, text).map(OneTimeTokenId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
