package io.parley.messaging.id;

import java.util.Optional;
import java.util.UUID;

/** Names a message. Also the correlation that a platform hands back with a receipt. */
public record MessageId(UUID value) {
    private static final String PREFIX = "msg";

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<MessageId> parse(String text) {
        return IdText.read(PREFIX, text).map(MessageId::new);
    }

    @Override
    public String toString() {
        return IdText.write(PREFIX, value);
    }
}
