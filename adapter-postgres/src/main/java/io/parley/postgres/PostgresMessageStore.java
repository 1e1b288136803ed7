package io.parley.postgres;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.EarlyChange;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.message.Revision;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.store.MessageRange;
import io.parley.messaging.store.MessageStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

record PostgresMessageStore(Statements sql) implements MessageStore {
    static final String SELECT = """
            select id, conversation_id, seq, author_kind, author_id, author_name, content_kind, content, reply_to,
                   client_id, platform_id, status, failure_code, failure_explanation, failure_platform_code, created_at,
                   spans, attachments, details, flagged, edited_at, deleted_at
            from message
            where organization_id = :organization
            """;
    private static final String FIND = SELECT + "and id = :id";
    private static final String FIND_ALL = SELECT + "and id = any (:ids)";
    private static final String REACTIONS = """
            select message_id, emoji, author_kind, author_id, author_name, added_at
            from reaction
            where organization_id = :organization and message_id = any (:ids)
            order by seq
            """;
    private static final String REVISIONS = """
            select seq, content_kind, content, spans, attachments, details, cast(null as timestamptz) as deleted_at, written_at
            from message_revision
            where organization_id = :organization and message_id = :id
            order by seq
            """;
    private static final String FIND_BY_CLIENT_ID =
            SELECT + "and conversation_id = :conversation and author_id = :author and client_id = :clientId";
    private static final String FIND_BY_PLATFORM_ID = SELECT + """
                    and id = (
                        select id
                        from message
                        where organization_id = :organization and channel_id = :channel and platform_id = :platformId
                        union all
                        select message_id
                        from message_part
                        where organization_id = :organization and channel_id = :channel and platform_id = :platformId
                        limit 1)
                    """;
    private static final String LOCK_PLATFORM_ID = """
            select pg_advisory_xact_lock(hashtextextended(
                cast(:organization as text) || '/' || cast(:channel as text) || '/' || :platformId, 0))
            """;
    private static final String UP_TO =
            SELECT + "and conversation_id = :conversation and seq <= :seq order by seq desc limit :limit";
    private static final String AFTER =
            SELECT + "and conversation_id = :conversation and seq > :seq order by seq limit :limit";
    private static final String KEEP_EARLY = """
            insert into early_report (organization_id, channel_id, platform_id, status, reported_at, account, reference,
                                      failure_code, failure_explanation, failure_platform_code)
            values (:organization, :channel, :platformId, :status, :at, :account, :reference,
                    :failureCode, :failureExplanation, :failurePlatformCode)
            on conflict do nothing
            """;
    private static final String TAKE_EARLY = """
            with taken as (
                delete from early_report
                where organization_id = :organization and channel_id = :channel and platform_id = :platformId
                returning *)
            select * from taken order by place
            """;

    private static final String SENT_UNTIL = SELECT + """
            and conversation_id = :conversation and author_kind <> 'contact' and created_at <= :until
            order by seq desc
            limit :limit
            """;
    private static final String KEEP_EARLY_CHANGE = """
            insert into early_change (organization_id, channel_id, platform_id, kind, content, changed_at)
            values (:organization, :channel, :platformId, :kind, :content, :at)
            on conflict do nothing
            """;
    private static final String HAS_EARLY_CHANGES = """
            select exists (
                select from early_change
                where organization_id = :organization and channel_id = :channel and platform_id = :platformId)
            """;
    private static final String TAKE_EARLY_CHANGES = """
            with taken as (
                delete from early_change
                where organization_id = :organization and channel_id = :channel and platform_id = :platformId
                returning *)
            select * from taken order by changed_at, place
            """;

    @Override
    public Optional<Message> find(MessageId id) {
        return one(sql.query(FIND).bind("id", id.value()));
    }

    @Override
    public List<Message> findAll(Collection<MessageId> ids) {
        return ids.isEmpty()
                ? List.of()
                : of(FIND_ALL, ids).map((row, context) -> Rows.message(row)).list();
    }

    @Override
    public Map<MessageId, List<Reaction>> reactions(Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return of(REACTIONS, ids).map((row, context) -> reaction(row)).stream()
                .collect(Collectors.groupingBy(
                        ReactionOn::message, Collectors.mapping(ReactionOn::reaction, Collectors.toList())));
    }

    private Query of(String statement, Collection<MessageId> ids) {
        return sql.query(statement)
                .bindArray("ids", UUID.class, ids.stream().map(MessageId::value).toList());
    }

    private record ReactionOn(MessageId message, Reaction reaction) {}

    private static ReactionOn reaction(ResultSet row) throws SQLException {
        var reaction = new Reaction(Rows.author(row), new Emoji(row.getString("emoji")), Rows.time(row, "added_at"));
        return new ReactionOn(new MessageId(Rows.id(row, "message_id")), reaction);
    }

    @Override
    public List<Revision> revisions(MessageId id) {
        return sql.query(REVISIONS)
                .bind("id", id.value())
                .map((row, context) -> new Revision(
                        row.getLong("seq"), ContentColumns.of(row).toContent(), Rows.time(row, "written_at")))
                .list();
    }

    @Override
    public Optional<Message> findByClientId(ConversationId conversation, Author.OfMember author, ClientId clientId) {
        return one(sql.query(FIND_BY_CLIENT_ID)
                .bind("conversation", conversation.value())
                .bind("author", author.id().value())
                .bind("clientId", clientId.value()));
    }

    @Override
    public Optional<Message> findByPlatformId(ChannelId channel, PlatformMessageId platformId) {
        return one(
                sql.query(FIND_BY_PLATFORM_ID).bind("channel", channel.value()).bind("platformId", platformId.value()));
    }

    @Override
    public Optional<Message> lockPlatformId(ChannelId channel, PlatformMessageId platformId) {
        return one(sql.query(LOCK_PLATFORM_ID, FIND_BY_PLATFORM_ID)
                .bind("channel", channel.value())
                .bind("platformId", platformId.value()));
    }

    @Override
    public List<Message> range(ConversationId conversation, MessageRange range, int limit) {
        return switch (range) {
            case MessageRange.Latest ignored -> upTo(conversation, Long.MAX_VALUE, limit);
            case MessageRange.Before before -> upTo(conversation, before.seq() - 1, limit);
            case MessageRange.After after -> after(conversation, after.seq(), limit);
            case MessageRange.Around around ->
                Stream.concat(
                                upTo(conversation, around.seq(), limit - limit / 2).stream(),
                                after(conversation, around.seq(), limit / 2).stream())
                        .toList();
        };
    }

    @Override
    public List<Message> failed(Viewer viewer, Optional<MessageId> before, int limit) {
        return new FailedMessages(sql).seenBy(viewer, before, limit);
    }

    @Override
    public List<MessageId> failedOn(ChannelId channel, Optional<MessageId> after, int limit) {
        return new FailedMessages(sql).on(channel, after, limit);
    }

    @Override
    public void keepEarly(ChannelId channel, Inbound.DeliveryReported report) {
        sql.update(KEEP_EARLY)
                .bind("channel", channel.value())
                .bind("platformId", report.message().value())
                .bind("status", report.status().name())
                .bind("at", report.at())
                .bind("account", report.account().value())
                .bind("reference", report.reference())
                .bind("failureCode", report.failure().map(FailureReason::code))
                .bind("failureExplanation", report.failure().map(FailureReason::explanation))
                .bind("failurePlatformCode", report.failure().map(FailureReason::platformCode))
                .execute();
    }

    @Override
    public List<Inbound.DeliveryReported> takeEarly(ChannelId channel, PlatformMessageId platformId) {
        return sql.query(TAKE_EARLY)
                .bind("channel", channel.value())
                .bind("platformId", platformId.value())
                .map((row, context) -> new Inbound.DeliveryReported(
                        new AccountId(row.getString("account")),
                        new PlatformMessageId(row.getString("platform_id")),
                        row.getString("reference"),
                        MessageStatus.valueOf(row.getString("status")),
                        Rows.failure(row),
                        Rows.time(row, "reported_at")))
                .list();
    }

    @Override
    public List<Message> sentUntil(ConversationId conversation, Instant until, int limit) {
        return sql.query(SENT_UNTIL)
                .bind("conversation", conversation.value())
                .bind("until", until)
                .bind("limit", limit)
                .map((row, context) -> Rows.message(row))
                .list()
                .reversed();
    }

    @Override
    public void keepEarly(ChannelId channel, PlatformMessageId message, EarlyChange change) {
        EarlyChangeColumns columns = EarlyChangeColumns.of(change);
        sql.update(KEEP_EARLY_CHANGE)
                .bind("channel", channel.value())
                .bind("platformId", message.value())
                .bind("kind", columns.kind())
                .bind("content", columns.content())
                .bind("at", columns.at())
                .execute();
    }

    @Override
    public boolean hasEarlyChanges(ChannelId channel, PlatformMessageId message) {
        return sql.query(HAS_EARLY_CHANGES)
                .bind("channel", channel.value())
                .bind("platformId", message.value())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public List<EarlyChange> takeEarlyChanges(ChannelId channel, PlatformMessageId message) {
        return sql.query(TAKE_EARLY_CHANGES)
                .bind("channel", channel.value())
                .bind("platformId", message.value())
                .map((row, context) -> EarlyChangeColumns.of(row).toChange())
                .list();
    }

    private List<Message> upTo(ConversationId conversation, long seq, int limit) {
        return stretch(UP_TO, conversation, seq, limit).reversed();
    }

    private List<Message> after(ConversationId conversation, long seq, int limit) {
        return stretch(AFTER, conversation, seq, limit);
    }

    private List<Message> stretch(String statement, ConversationId conversation, long seq, int limit) {
        return sql.query(statement)
                .bind("conversation", conversation.value())
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, context) -> Rows.message(row))
                .list();
    }

    private static Optional<Message> one(Query query) {
        return query.map((row, context) -> Rows.message(row)).findOne();
    }
}
