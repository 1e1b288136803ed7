package io.parley.messaging.member;

/** Whether a member takes new conversations. */
public enum Availability {
    AVAILABLE,
    AWAY
}
