package io.parley.messaging.connection;

/** What happened between two members. */
public enum ConnectionChange {
    REQUESTED,
    ACCEPTED,
    REMOVED
}
