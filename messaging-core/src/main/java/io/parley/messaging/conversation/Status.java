package io.parley.messaging.conversation;

/** Where the work on a conversation stands. */
public enum Status {
    OPEN,
    ASSIGNED,
    IN_PROGRESS,
    RESOLVED,
    CLOSED;

    /** Whether a conversation with this status counts towards its assignee's capacity. */
    public boolean isWork() {
        return this != RESOLVED && this != CLOSED;
    }
}
