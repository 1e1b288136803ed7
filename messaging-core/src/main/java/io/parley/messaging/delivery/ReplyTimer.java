package io.parley.messaging.delivery;

import io.parley.messaging.id.ConversationId;
import java.time.Instant;

/**
 * When a conversation's reply window is to be looked at, and why. A contact who acts meanwhile does not touch it: when it
 * goes off, it is seen that there is a later window.
 */
public record ReplyTimer(ConversationId conversation, Instant dueAt, Stage stage) {
    /** What is to be said next. */
    public enum Stage {
        /** That the window will close soon. */
        CLOSING,
        /** That it has closed. */
        CLOSED
    }

    /** It was said that the window will close. */
    public ReplyTimer warned(Instant end) {
        return new ReplyTimer(conversation, end, Stage.CLOSED);
    }
}
