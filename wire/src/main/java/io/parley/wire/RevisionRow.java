package io.parley.wire;

import java.time.Instant;

/**
 * What a message said before it was edited.
 *
 * @param seq the event that replaced it
 * @param writtenAt when it began to say so
 */
public record RevisionRow(long seq, ContentRow content, Instant writtenAt) {}
