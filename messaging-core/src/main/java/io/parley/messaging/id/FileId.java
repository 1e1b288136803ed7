package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names a file. */
public record FileId(UUID value) {
    private static final String PREFIX = "fil";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<FileId> parse(String text) {
        return IdText.read(PREFIX, text).map(FileId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
