package io.parley.messaging.message;

/** Whether somebody passed on in a message what another wrote, by the count of its platform. */
public enum Forwarding {
    /** It is their own, or the platform does not tell. */
    NOT,
    /** It was passed on, and not often. */
    ONCE,
    /** It goes from hand to hand. */
    OFTEN
}
