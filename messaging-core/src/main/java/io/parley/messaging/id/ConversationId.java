package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names a conversation. */
public record ConversationId(UUID value) {
    private static final String PREFIX = "cnv";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<ConversationId> parse(String text) {
        return IdText.read(PREFIX, text).map(ConversationId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
