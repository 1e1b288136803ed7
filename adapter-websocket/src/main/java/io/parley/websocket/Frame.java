package io.parley.websocket;

import io.parley.messaging.conversation.Audience;
import io.parley.messaging.feed.Position;

/** One JSON object on its way to a client, encoded once and shared by all sockets it goes to. */
sealed interface Frame {
    String text();

    /** Its length in UTF-8. */
    int bytes();

    /**
     * An event of the log; never dropped on an open socket.
     *
     * @param audience who may see it; its place and position are no secret to anybody else
     * @param position up to where everything has been told with this frame: the event's own, or an earlier one when the
     *     event is shown ahead of what is safe to read
     * @param sealed the position as the client keeps it
     */
    record Durable(String text, int bytes, Place place, Audience audience, Position position, String sealed)
            implements Frame {}

    /** What this socket alone is told; never dropped either. */
    record Direct(String text, int bytes) implements Frame {
        Direct(String text) {
            this(text, length(text));
        }
    }

    /** Worth knowing only now; the first to be dropped. */
    record Ephemeral(String text, int bytes) implements Frame {
        Ephemeral(String text) {
            this(text, length(text));
        }
    }

    /** The length of a text in UTF-8. */
    static int length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A surrogate is half of four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
