package io.parley.postgres;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.delivery.Delivery;
import java.time.Instant;

/** What is to leave for the platform, and the lane in which it waits. */
record DeliveryRow(Conversation next, StatementBundle bundle) {
    private static final String INSERT_DELIVERY = """
            insert into delivery (
                organization_id, message_id, conversation_id, channel_id, handle, attempts, attempt_open_since)
            values (
                :organization, :message#, :conversation#, :channel#, :handle#, :attempts#, :attemptOpenSince#)
            """;
    /** A lease stays with its holder, who finds the new delivery behind its own. */
    private static final String WAKE_LANE = """
            insert into outbox_lane (organization_id, conversation_id, due_at)
            values (:organization, :conversation#, :now#)
            on conflict (organization_id, conversation_id)
            do update set due_at = least(outbox_lane.due_at, excluded.due_at)
            """;

    void insert(Delivery delivery) {
        bundle.add(INSERT_DELIVERY)
                .with("message", delivery.message().value())
                .with("conversation", delivery.conversation().value())
                .with("channel", delivery.channel().value())
                .with("handle", delivery.to().value())
                .with("attempts", delivery.attempts())
                .with("attemptOpenSince", delivery.attemptOpenSince());
    }

    void wakeLane(Instant now) {
        bundle.add(WAKE_LANE).with("conversation", next.id().value()).with("now", now);
    }
}
