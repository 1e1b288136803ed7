package io.parley.messaging.store;

import io.parley.messaging.conversation.Conversation;

/**
 * A conversation as one member sees it in a list.
 *
 * @param unread messages of others after the member's read mark
 */
public record ConversationOverview(Conversation conversation, long unread) {}
