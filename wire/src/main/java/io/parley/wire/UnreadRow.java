package io.parley.wire;

/** What waits for a member: so many unread messages, in so many conversations. */
public record UnreadRow(long messages, long conversations) {}
