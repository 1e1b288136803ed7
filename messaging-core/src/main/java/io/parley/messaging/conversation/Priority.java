package io.parley.messaging.conversation;

/** How urgent a conversation is. */
public enum Priority {
    LOW,
    MEDIUM,
    HIGH,
    URGENT
}
