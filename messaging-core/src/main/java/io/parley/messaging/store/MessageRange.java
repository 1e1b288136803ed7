package io.parley.messaging.store;

/** Which stretch of a conversation. */
public sealed interface MessageRange {
    /** The newest. */
    record Latest() implements MessageRange {}

    /** Older than this number, the nearest ones. */
    record Before(long seq) implements MessageRange {}

    /** Newer than this number, the nearest ones. */
    record After(long seq) implements MessageRange {}

    /** Half of them up to and including this number, half after it. */
    record Around(long seq) implements MessageRange {}
}
