package io.parley.postgres;

import io.parley.messaging.contact.Handle;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.store.OutboxStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A lane's row is written under the conversation's lock, but for the claim, which takes only the lease and the epoch. */
record PostgresOutboxStore(Statements sql) implements OutboxStore {
    private static final String HOLDS = """
            select 1
            from outbox_lane
            where organization_id = :organization and conversation_id = :conversation
              and epoch = :epoch and leased_until is not null
            for update
            """;
    private static final String HEAD = """
            select message_id, conversation_id, channel_id, handle, attempts, attempt_open_since
            from delivery
            where organization_id = :organization and conversation_id = :conversation
            order by place
            limit 1
            """;
    private static final String SAVE = """
            update delivery set attempts = :attempts, attempt_open_since = :attemptOpenSince
            where organization_id = :organization and message_id = :message
            """;
    private static final String REMOVE = """
            delete from delivery
            where organization_id = :organization and message_id = :message
            """;
    private static final String RELEASE_EMPTY = """
            delete from outbox_lane
            where organization_id = :organization and conversation_id = :conversation and epoch = :epoch
              and not exists (
                  select from delivery
                  where organization_id = :organization and conversation_id = :conversation)
            """;
    private static final String RELEASE = """
            update outbox_lane set due_at = :dueAt, leased_until = null
            where organization_id = :organization and conversation_id = :conversation and epoch = :epoch
            """;

    @Override
    public boolean holds(Lane lane) {
        return sql.query(HOLDS)
                .bind("conversation", lane.conversation().value())
                .bind("epoch", lane.epoch())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public Optional<Delivery> head(Lane lane) {
        return sql.query(HEAD)
                .bind("conversation", lane.conversation().value())
                .map((row, context) -> delivery(row))
                .findOne();
    }

    @Override
    public void save(Delivery delivery) {
        sql.update(SAVE)
                .bind("message", delivery.message().value())
                .bind("attempts", delivery.attempts())
                .bind("attemptOpenSince", delivery.attemptOpenSince())
                .execute();
    }

    @Override
    public void remove(MessageId message) {
        sql.update(REMOVE).bind("message", message.value()).execute();
    }

    @Override
    public void release(Lane lane, Instant dueAt) {
        sql.update(RELEASE_EMPTY, RELEASE)
                .bind("conversation", lane.conversation().value())
                .bind("epoch", lane.epoch())
                .bind("dueAt", dueAt)
                .execute();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                new MessageId(Rows.id(row, "message_id")),
                new ConversationId(Rows.id(row, "conversation_id")),
                new ChannelId(Rows.id(row, "channel_id")),
                new Handle(row.getString("handle")),
                row.getInt("attempts"),
                Rows.optionalTime(row, "attempt_open_since"));
    }
}
