package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names a member of a team. */
public record MemberId(UUID value) {
    private static final String PREFIX = "mbr";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<MemberId> parse(String text) {
        return IdText.read(PREFIX, text).map(MemberId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
