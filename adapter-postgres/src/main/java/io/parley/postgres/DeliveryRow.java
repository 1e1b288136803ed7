package io.parley.postgres;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.id.ChannelId;
import java.time.Instant;

/** What is to leave for the platform, and the lane in which it waits. */
record DeliveryRow(Conversation next, StatementBundle bundle) {
    private static final String INSERT_DELIVERY = """
            insert into delivery (
                organization_id, message_id, conversation_id, channel_id, handle, attempts, by_hand, when_closed,
                queued_at)
            values (
                :organization, :message#, :conversation#, :channel#, :handle#, 0, :byHand#, :whenClosed#, :queuedAt#)
            """;
    /**
     * A lane that is there has its reasons to be due when it is; a lease stays with its holder, who finds the new delivery
     * behind its own.
     */
    private static final String WAKE_LANE = """
            insert into outbox_lane (organization_id, conversation_id, channel_id, due_at)
            values (:organization, :conversation#, :channel#, :now#)
            on conflict (organization_id, conversation_id) do nothing
            """;

    void insert(Delivery delivery) {
        bundle.add(INSERT_DELIVERY)
                .with("message", delivery.message().value())
                .with("conversation", delivery.conversation().value())
                .with("channel", delivery.channel().value())
                .with("handle", delivery.to().value())
                .with("byHand", delivery.terms().byHand())
                .with("whenClosed", delivery.terms().whenClosed().name())
                .with("queuedAt", delivery.queuedAt());
    }

    void wakeLane(ChannelId channel, Instant now) {
        bundle.add(WAKE_LANE)
                .with("conversation", next.id().value())
                .with("channel", channel.value())
                .with("now", now);
    }
}
