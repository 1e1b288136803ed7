package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names a channel. */
public record ChannelId(UUID value) {
    private static final String PREFIX = "cha";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<ChannelId> parse(String text) {
        return IdText.read(PREFIX, text).map(ChannelId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
