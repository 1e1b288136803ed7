package io.parley.messaging.identity;

/** What a caller may do. */
public enum Permission {
    READ_CONVERSATIONS,
    WRITE_MESSAGES,
    /** Delete what others wrote. */
    MODERATE_MESSAGES,
    WRITE_NOTES,
    ASSIGN,
    CHANGE_STATUS,
    MANAGE_CHANNELS,
    MANAGE_MEMBERS
}
