package io.parley.messaging.member;

/** What a member can be told of, and how; each can be switched off. */
public enum Notice {
    /** A conversation was given to them. */
    ASSIGNED,
    /** Somebody named them. */
    MENTIONED,
    /** Somebody wrote in a conversation of theirs. */
    MESSAGES,
    /** By a sound. */
    SOUND,
    /** By the desktop, also when the page is not in sight. */
    DESKTOP,
    /** By e-mail, when they are not there. */
    EMAIL
}
