package io.parley.postgres;

import io.parley.messaging.contact.Handle;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Part;
import io.parley.messaging.delivery.Parts;
import io.parley.messaging.delivery.Terms;
import io.parley.messaging.delivery.WhenClosed;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
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
            select message_id, conversation_id, channel_id, handle, by_hand, when_closed, queued_at, attempts,
                   attempt_open_since, held
            from delivery
            where organization_id = :organization and conversation_id = :conversation and not held
            order by place
            limit 1
            """;
    private static final String SAVE = """
            update delivery set attempts = :attempts, attempt_open_since = :attemptOpenSince, held = :held
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
                  where organization_id = :organization and conversation_id = :conversation and not held)
            """;
    private static final String RELEASE = """
            update outbox_lane set due_at = :dueAt, leased_until = null
            where organization_id = :organization and conversation_id = :conversation and epoch = :epoch
            """;
    private static final String RESUME = """
            with resumed as (
                update delivery set held = false, attempts = 0, queued_at = :now#
                where organization_id = :organization and conversation_id = :conversation# and held
                returning 1)
            insert into outbox_lane (organization_id, conversation_id, channel_id, due_at)
            select cast(:organization as uuid), cast(:conversation# as uuid), cast(:channel# as uuid),
                   cast(:now# as timestamptz)
            where exists (select from resumed)
            on conflict (organization_id, conversation_id) do nothing
            """;
    private static final String PARTS = """
            select number, last, status, platform_id
            from message_part
            where organization_id = :organization and message_id = :message
            """;
    private static final String SAVE_PART = """
            insert into message_part (organization_id, message_id, number, last, channel_id, status, platform_id)
            values (:organization, :message, :number, :last, :channel, :status, :platformId)
            on conflict (organization_id, message_id, number) do update
            set last = excluded.last, status = excluded.status, platform_id = excluded.platform_id
            """;
    private static final String PAUSE = """
            insert into channel_pause (organization_id, channel_id, paused_until)
            values (:organization, :channel, :until)
            on conflict (organization_id, channel_id) do update
            set paused_until = greatest(channel_pause.paused_until, excluded.paused_until)
            """;
    private static final String END_PAUSE = """
            delete from channel_pause
            where organization_id = :organization and channel_id = :channel
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
                .bind("held", delivery.held())
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

    @Override
    public void resume(ConversationId conversation, ChannelId channel, Instant now) {
        sql.later()
                .add(RESUME)
                .with("conversation", conversation.value())
                .with("channel", channel.value())
                .with("now", now);
    }

    @Override
    public Parts parts(MessageId message) {
        return new Parts(sql.query(PARTS)
                .bind("message", message.value())
                .map((row, context) -> part(row))
                .list());
    }

    @Override
    public void save(MessageId message, ChannelId channel, Part part) {
        sql.update(SAVE_PART)
                .bind("message", message.value())
                .bind("number", part.number())
                .bind("last", part.last())
                .bind("channel", channel.value())
                .bind("status", part.status().name())
                .bind("platformId", part.platformId().map(PlatformMessageId::value))
                .execute();
    }

    @Override
    public void pause(ChannelId channel, Instant until) {
        sql.update(PAUSE).bind("channel", channel.value()).bind("until", until).execute();
    }

    @Override
    public void endPause(ChannelId channel) {
        sql.update(END_PAUSE).bind("channel", channel.value()).execute();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                new MessageId(Rows.id(row, "message_id")),
                new ConversationId(Rows.id(row, "conversation_id")),
                new ChannelId(Rows.id(row, "channel_id")),
                new Handle(row.getString("handle")),
                new Terms(row.getBoolean("by_hand"), WhenClosed.valueOf(row.getString("when_closed"))),
                Rows.time(row, "queued_at"),
                row.getInt("attempts"),
                Rows.optionalTime(row, "attempt_open_since"),
                row.getBoolean("held"));
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getInt("number"),
                row.getBoolean("last"),
                MessageStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("platform_id")).map(PlatformMessageId::new));
    }
}
