package io.parley.messaging.store;

/** What stays behind when it has done its work, and may be wanted for a while only. */
public enum Leftover {
    /** A session; its age counts from when it expired. */
    SESSION,
    /** An answer for whoever repeats a request; its age counts from when it was given. */
    ANSWER,
    /** A report about a message that nobody has recorded; its age counts from what it reports. */
    EARLY_REPORT,
    /** What was done to a message that has not come; its age counts from when it was done. */
    EARLY_CHANGE,
    /** What a platform said and nobody understands; its age counts from when it was kept. */
    UNRECOGNISED
}
