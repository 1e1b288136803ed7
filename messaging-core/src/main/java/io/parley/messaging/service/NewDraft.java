package io.parley.messaging.service;

import io.parley.messaging.id.MessageId;
import java.util.Optional;

/** What a member has written so far. Prints without the text. */
public record NewDraft(String text, Optional<MessageId> replyTo) {
    @Override
    public String toString() {
        return "NewDraft[" + text.length() + "]";
    }
}
