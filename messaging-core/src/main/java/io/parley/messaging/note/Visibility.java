package io.parley.messaging.note;

/** Who sees a note: the team only, or also the customer-side participants. */
public enum Visibility {
    PRIVATE,
    PUBLIC
}
