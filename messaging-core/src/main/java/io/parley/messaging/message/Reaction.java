package io.parley.messaging.message;

import java.time.Instant;

/** Somebody's emoji on a message. Each person has each emoji at most once on a message. */
public record Reaction(Author by, Emoji emoji, Instant at) {
    /** The most different emojis a message carries. */
    public static final int MAX_KINDS = 20;
}
