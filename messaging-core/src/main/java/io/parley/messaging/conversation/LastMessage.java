package io.parley.messaging.conversation;

import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.Message;
import java.time.Instant;

/** The newest message as a list shows it, cut to a line. */
public record LastMessage(MessageId id, long seq, String text, Instant at) {
    private static final int PREVIEW_LENGTH = 200;

    static LastMessage of(Message message) {
        String preview = CleanText.first(message.content().preview(), PREVIEW_LENGTH);
        return new LastMessage(message.id(), message.seq(), preview, message.createdAt());
    }

    @Override
    public String toString() {
        return "LastMessage[" + id + "]";
    }
}
