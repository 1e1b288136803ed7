package io.parley.messaging.member;

/** How a member's screen looks. */
public enum Theme {
    /** As the device does. */
    SYSTEM,
    LIGHT,
    DARK
}
