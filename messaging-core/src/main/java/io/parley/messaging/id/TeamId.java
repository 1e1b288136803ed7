package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names a team of an organization. */
public record TeamId(UUID value) {
    private static final String PREFIX = "tea";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<TeamId> parse(String text) {
        return IdText.read(PREFIX, text).map(TeamId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
