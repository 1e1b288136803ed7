package io.parley.messaging.store;

import io.parley.messaging.channel.ReplyPermission;
import io.parley.messaging.conversation.Conversation;
import java.util.Optional;

/**
 * A conversation as one member sees it in a list.
 *
 * @param unread messages of others after the member's read mark
 * @param cutOff whether its channel is disconnected or removed: nothing can be sent, whatever the platform allows
 * @param reply what may be sent to the contact now; empty where there is none, or nobody has worked it out
 */
public record ConversationOverview(
        Conversation conversation, long unread, boolean cutOff, Optional<ReplyPermission> reply) {
    public ConversationOverview(Conversation conversation, long unread, boolean cutOff) {
        this(conversation, unread, cutOff, Optional.empty());
    }

    /** The same, saying what may be sent. */
    public ConversationOverview allowing(Optional<ReplyPermission> permission) {
        return new ConversationOverview(conversation, unread, cutOff, permission);
    }
}
