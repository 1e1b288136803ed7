package io.parley.messaging.delivery;

/** What becomes of a message when its platform takes no free text from us at the time. */
public enum WhenClosed {
    /** It fails, and its author hears why. */
    FAIL,
    /** It waits until the contact acts again. */
    HOLD
}
