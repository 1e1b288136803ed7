package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names a note. */
public record NoteId(UUID value) {
    private static final String PREFIX = "not";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<NoteId> parse(String text) {
        return IdText.read(PREFIX, text).map(NoteId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
