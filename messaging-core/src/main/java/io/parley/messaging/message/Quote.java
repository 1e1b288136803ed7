package io.parley.messaging.message;

import io.parley.messaging.id.MessageId;

/** The message that another one answers, cut to a line; empty text once it is deleted. */
public record Quote(MessageId id, long seq, Author author, String text) {
    private static final int LENGTH = 200;

    public static Quote of(Message message) {
        String text = CleanText.first(message.content().preview(), LENGTH);
        return new Quote(message.id(), message.seq(), message.author(), text);
    }

    @Override
    public String toString() {
        return "Quote[" + id + "]";
    }
}
