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
    /** Invite, change and deactivate members, and say who has which role. */
    MANAGE_MEMBERS,
    /** Make roles of the organization's own. */
    MANAGE_ROLES,
    /** The organization's name, settings, offices and teams. */
    MANAGE_ORGANIZATION,
    /** From where people get in, and with which keys programs do. */
    MANAGE_ACCESS,
    READ_AUDIT_LOG
}
