package io.parley.postgres;

import io.parley.messaging.attachment.MediaFetch;
import io.parley.messaging.attachment.MediaLease;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.MediaStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** A row is written by who holds its lease, but for the claim, which takes only the lease and the epoch. */
record PostgresMediaStore(Statements sql) implements MediaStore {
    private static final String ADD = """
            insert into media_fetch (
                organization_id, message_id, position, conversation_id, channel_id, attempts, since, due_at)
            values (:organization, :message, :position, :conversation, :channel, :attempts, :since, :since)
            """;
    private static final String HELD = """
            where organization_id = :organization and message_id = :message and position = :position
              and epoch = :epoch and leased_until is not null
            """;
    private static final String HOLD = """
            select message_id, position, conversation_id, channel_id, attempts, since
            from media_fetch
            """ + HELD + "for update";
    private static final String RETRY = """
            update media_fetch set attempts = attempts + 1, due_at = :dueAt, leased_until = null
            """ + HELD;
    private static final String DONE = "delete from media_fetch\n" + HELD;
    private static final String CLAIM = """
            with due as (
                select organization_id, message_id, position
                from media_fetch
                where due_at <= :now and (leased_until is null or leased_until <= :now)
                order by due_at
                limit :limit
                for update skip locked),
            claimed as (
                update media_fetch media
                set leased_until = :until, epoch = nextval('lane_epoch')
                from due
                where media.organization_id = due.organization_id
                  and media.message_id = due.message_id
                  and media.position = due.position
                returning media.organization_id, media.message_id, media.position, media.epoch, media.leased_until,
                          media.due_at)
            select organization_id, message_id, position, epoch, leased_until
            from claimed
            order by due_at
            """;
    private static final String NEXT_DUE = """
            select min(greatest(due_at, leased_until)) as due_at
            from media_fetch
            """;

    @Override
    public void add(MediaFetch fetch) {
        sql.update(ADD)
                .bind("message", fetch.message().value())
                .bind("position", fetch.position())
                .bind("conversation", fetch.conversation().value())
                .bind("channel", fetch.channel().value())
                .bind("attempts", fetch.attempts())
                .bind("since", fetch.since())
                .execute();
    }

    @Override
    public Optional<MediaFetch> hold(MediaLease lease) {
        return held(sql.query(HOLD), lease).map((row, context) -> fetch(row)).findOne();
    }

    @Override
    public void retry(MediaLease lease, Instant dueAt) {
        held(sql.update(RETRY), lease).bind("dueAt", dueAt).execute();
    }

    @Override
    public void done(MediaLease lease) {
        held(sql.update(DONE), lease).execute();
    }

    /** Across organizations, under the role that sees when and never what. */
    static List<MediaLease> claim(Statements sql, Instant now, Instant until, int limit) {
        return sql.query(CLAIM)
                .bind("now", now)
                .bind("until", until)
                .bind("limit", limit)
                .map((row, context) -> new MediaLease(
                        new OrganizationId(Rows.id(row, "organization_id")),
                        new MessageId(Rows.id(row, "message_id")),
                        row.getInt("position"),
                        row.getLong("epoch"),
                        Rows.time(row, "leased_until")))
                .list();
    }

    static Optional<Instant> nextDue(Statements sql) {
        return sql.query(NEXT_DUE)
                .map((row, context) -> Rows.optionalTime(row, "due_at"))
                .one();
    }

    private static <T extends SqlStatement<T>> T held(T statement, MediaLease lease) {
        return statement
                .bind("message", lease.message().value())
                .bind("position", lease.position())
                .bind("epoch", lease.epoch());
    }

    private static MediaFetch fetch(ResultSet row) throws SQLException {
        return new MediaFetch(
                new MessageId(Rows.id(row, "message_id")),
                row.getInt("position"),
                new ConversationId(Rows.id(row, "conversation_id")),
                new ChannelId(Rows.id(row, "channel_id")),
                row.getInt("attempts"),
                Rows.time(row, "since"));
    }
}
