package io.parley.messaging.search;

/** How an organization's index stands to its messages. */
public enum IndexState {
    /** Whatever is committed can be found. */
    CURRENT,
    /** There is more to take in, at once. */
    BEHIND,
    /** What is missing cannot be taken in yet, or somebody else is taking it in: look again soon. */
    WAITING
}
