package io.parley.messaging.conversation;

import java.time.Instant;

/** An event with its place in the conversation: numbers are dense, 1, 2, 3, and never given twice. */
public record Happened(long seq, Instant at, ConversationEvent event) {}
