package io.parley.websocket;

import io.parley.messaging.id.ConversationId;

/** An event's name: its conversation and its number there. */
record Place(ConversationId conversation, long seq) {}
