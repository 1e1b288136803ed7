package io.parley.messaging.attachment;

/** How a file is shown. */
public enum MediaKind {
    IMAGE,
    VIDEO,
    AUDIO,
    FILE
}
