package io.parley.messaging.conversation;

import io.parley.messaging.id.MemberId;

/**
 * How far a member has come in a conversation: everything up to a number, never a row per message.
 *
 * @param delivered has reached one of the member's clients
 * @param read has been read by the member, on whatever device
 */
public record Receipt(MemberId member, long delivered, long read) {
    /** Whoever has read something has received it. */
    public Receipt {
        delivered = Math.max(delivered, read);
    }

    public static Receipt none(MemberId member) {
        return new Receipt(member, 0, 0);
    }
}
