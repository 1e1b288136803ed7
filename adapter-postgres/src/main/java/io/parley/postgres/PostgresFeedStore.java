package io.parley.postgres;

import io.parley.messaging.conversation.Audience;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.FeedPage;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.store.FeedStore;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Events carry the number of the transaction that wrote them. Safe are those below the horizon: the oldest transaction
 * that has not ended. Nothing can appear below it any more; what is committed above it is ahead.
 */
record PostgresFeedStore(Statements sql) implements FeedStore {
    /** One statement, and so one snapshot; a single row without an event when there is none. */
    static final String AFTER = """
            with horizon as materialized (
                select pg_snapshot_xmin(pg_current_snapshot()) as oldest)
            select oldest::text::bigint as horizon,
                   readable.xact < oldest as safe,
                   readable.*,
                   case when audience = 'PARTICIPANTS' then (
                       select array_agg(member_id)
                       from participant
                       where participant.organization_id = :organization
                         and participant.conversation_id = readable.conversation_id) end as members,
                   case when audience = 'TEAM' then (
                       select office_id
                       from conversation
                       where conversation.organization_id = :organization
                         and conversation.id = readable.conversation_id) end as office_id
            from horizon
            left join lateral (
                select conversation_id, seq, xact, xact::text::bigint as transaction, ordinal, name, version, payload,
                       happened_at, audience
                from event
                where organization_id = :organization
                  and (event.xact, event.ordinal) > (cast(cast(:transaction as text) as xid8), :ordinal)
                  and event.xact is distinct from pg_current_xact_id_if_assigned()
                order by event.xact, event.ordinal
                limit :limit) readable on true
            order by readable.xact, readable.ordinal
            """;

    private static final String OF = """
            select seq, name, version, payload, happened_at
            from event
            where organization_id = :organization and conversation_id = :conversation and seq > :after
            order by seq
            limit :limit
            """;

    @Override
    public FeedPage after(Position position, int limit) {
        List<Row> rows = sql.query(AFTER)
                .bind("transaction", position.transaction())
                .bind("ordinal", position.ordinal())
                .bind("limit", limit + 1)
                .map((row, context) -> row(row))
                .list();
        List<Event> safe = events(rows, true);
        if (safe.size() > limit) {
            List<Event> events = safe.subList(0, limit);
            return new FeedPage(events, events.getLast().position(), true, List.of());
        }
        Position horizon = Position.endOf(rows.getFirst().horizon() - 1);
        return new FeedPage(safe, later(position, horizon), false, events(rows, false));
    }

    @Override
    public List<Happened> of(ConversationId conversation, long after, int limit) {
        return sql.query(OF)
                .bind("conversation", conversation.value())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> happened(row))
                .list();
    }

    @Override
    public Position end() {
        return Position.endOf(sql.horizon() - 1);
    }

    private static List<Event> events(List<Row> rows, boolean safe) {
        return rows.stream()
                .filter(row -> row.safe() == safe)
                .flatMap(row -> row.event().stream())
                .toList();
    }

    private static Position later(Position one, Position other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("horizon"), row.getBoolean("safe"), event(row));
    }

    private static Optional<Event> event(ResultSet row) throws SQLException {
        Optional<ConversationId> conversation =
                Rows.optionalId(row, "conversation_id").map(ConversationId::new);
        if (conversation.isEmpty()) {
            return Optional.empty();
        }
        Happened happened = happened(row);
        return Optional.of(new Event(
                new Position(row.getLong("transaction"), row.getInt("ordinal")),
                conversation.get(),
                audience(row).of(happened.event()),
                happened));
    }

    private static Happened happened(ResultSet row) throws SQLException {
        var stored = new EventCodec.Stored(row.getString("name"), row.getInt("version"), row.getString("payload"));
        return new Happened(row.getLong("seq"), Rows.time(row, "happened_at"), EventCodec.decode(stored));
    }

    /** A private conversation that everybody has left is nobody's. */
    private static Audience audience(ResultSet row) throws SQLException {
        if (row.getString("audience").equals(EventRow.TEAM)) {
            return Audience.of(Rows.optionalId(row, "office_id").map(OfficeId::new));
        }
        Array members = row.getArray("members");
        return new Audience.Only(
                members == null
                        ? Set.of()
                        : Stream.of((UUID[]) members.getArray())
                                .map(MemberId::new)
                                .collect(Collectors.toSet()));
    }

    private record Row(long horizon, boolean safe, Optional<Event> event) {}
}
