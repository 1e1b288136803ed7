package io.parley.wire;

import java.time.Instant;
import java.util.Optional;

/** A conversation as lists show it. */
public record ConversationRow(
        String id,
        long number,
        String kind,
        String status,
        String priority,
        Optional<String> subject,
        Optional<ChannelRef> channel,
        Optional<NameRef> contact,
        Optional<NameRef> assignee,
        long lastSeq,
        long unread,
        Optional<LastMessageRow> lastMessage,
        Instant createdAt,
        Instant updatedAt) {

    /** The newest message, cut to a line. */
    public record LastMessageRow(String id, long seq, String text, Instant at) {}

    /** Which channel a conversation is on. */
    public record ChannelRef(String id, String type) {}
}
