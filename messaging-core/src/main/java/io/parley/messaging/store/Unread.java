package io.parley.messaging.store;

/**
 * What waits for a member: in conversations assigned to them that are still work, and in those they take part in.
 *
 * @param messages unread messages in all of them
 * @param conversations how many of them have unread messages
 */
public record Unread(long messages, long conversations) {}
