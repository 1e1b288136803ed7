package io.parley.messaging.guard;

/** What an organization does with what members write when it has words of its list. */
public enum WordPolicy {
    /** Nothing; the words are not even looked for. */
    OFF,
    /** The words are covered. */
    MASK,
    /** The message passes, and is marked for somebody to look at. */
    FLAG,
    /** The message is not taken. */
    REFUSE
}
