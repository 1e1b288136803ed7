package io.parley.messaging.identity;

/** Under what attempts are counted: a keyed hash, which tells nobody of whom or from where. */
public record AttemptKey(String value) {}
