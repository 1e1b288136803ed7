package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names an API key. */
public record ApiKeyId(UUID value) {
    private static final String PREFIX = "key";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<ApiKeyId> parse(String text) {
        return IdText.read(PREFIX, text).map(ApiKeyId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
