package io.parley.postgres;

import io.parley.messaging.conversation.Circle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.ConversationStore;
import io.parley.messaging.store.Unread;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

record PostgresConversationStore(Statements sql, OrganizationId organization, ConversationNumbers numbers)
        implements ConversationStore {
    private static final String COLUMNS = """
            select conversation.id, number, kind, status, priority, subject, contact_id, contact_name, channel_id,
                   channel_type, handle, last_wrote_at, assignee_id, assignee_name, last_seq, last_message_id,
                   last_message_seq, last_message_text, last_message_at, messages, participants, owner_id, avatar_id,
                   pair_low, pair_high, created_at, conversation.updated_at, conversation.office_id
            """;
    private static final String FIND = COLUMNS + """
            from conversation
            where organization_id = :organization and id = :id
            """;
    private static final String LOCK = FIND + "for update";
    /**
     * The queue for the row. Who waits for a row that is being updated is given a transaction number before its turn
     * comes, and its events would be read out of order; who waits for an advisory lock has none yet.
     */
    private static final String QUEUE = "select pg_advisory_xact_lock(hashtextextended(cast(:id as text), 0))";

    private static final String FIND_OPEN = """
            select id
            from conversation
            where organization_id = :organization and contact_id = :contact and channel_id = :channel
              and status <> 'CLOSED'
            """;
    private static final String FIND_DIRECT = COLUMNS
            + "from conversation where organization_id = :organization and pair_low = :low and pair_high = :high";

    /** A difference of two numbers that are kept up to date: no message is counted. */
    private static final String UNREAD = """
            , messages - coalesce((
                select read_mark.messages
                from read_mark
                where read_mark.organization_id = :organization
                  and read_mark.conversation_id = conversation.id
                  and read_mark.member_id = :viewer), 0) as unread
            """;

    /** Read at once and looked up in a hash: an organization has few channels, and few of them are like this. */
    private static final String CUT_OFF = """
            , channel_id in (
                select channel.id
                from channel
                where channel.organization_id = :organization
                  and (channel.health = 'DISCONNECTED' or channel.removed_at is not null)) as cut_off
            """;

    private static final String VISIBLE = """
              and (kind not in ('DIRECT', 'GROUP') or exists (
                  select
                  from participant
                  where participant.organization_id = :organization
                    and participant.conversation_id = conversation.id
                    and participant.member_id = :viewer))
              and (cast(:offices as text) is null or office_id is null or office_id = any (cast(cast(:offices as text) as uuid[])))
            """;
    private static final String OVERVIEW = COLUMNS + UNREAD + CUT_OFF + """
            from conversation
            where organization_id = :organization and id = :id
            """ + VISIBLE;
    /** To plan the list takes longer than to read it, and by itself PostgreSQL would plan it anew each time. */
    private static final String PLANNED_ONCE = "select set_config('plan_cache_mode', 'force_generic_plan', true)";

    private static final String LIST = COLUMNS + UNREAD + CUT_OFF + InboxList.PLACED;

    @Override
    public Optional<Conversation> lock(ConversationId id) {
        Optional<Conversation> found = one(sql.query(QUEUE, LOCK).bind("id", id.value()));
        found.ifPresent(conversation -> sql.holds(conversation.id()));
        return found;
    }

    @Override
    public Optional<Conversation> lockOpen(ContactId contact, ChannelId channel) {
        Optional<Conversation> locked;
        do {
            Optional<ConversationId> open = findOpen(contact, channel);
            if (open.isEmpty()) {
                return Optional.empty();
            }
            locked = lock(open.get()).filter(found -> found.status() != Status.CLOSED);
        } while (locked.isEmpty()); // closed while we waited: another may be open now
        return locked;
    }

    private Optional<ConversationId> findOpen(ContactId contact, ChannelId channel) {
        return sql.query(FIND_OPEN)
                .bind("contact", contact.value())
                .bind("channel", channel.value())
                .map((row, context) -> new ConversationId(Rows.id(row, "id")))
                .findOne();
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return one(sql.query(FIND).bind("id", id.value()));
    }

    @Override
    public long nextNumber() {
        return numbers.draw(organization);
    }

    @Override
    public void save(Decision.Decided decision) {
        if (!decision.changesNothing()) {
            new SavedDecision(decision, sql).execute();
        }
    }

    @Override
    public Optional<Conversation> findDirect(Circle.Pair pair) {
        return one(sql.query(FIND_DIRECT)
                .bind("low", pair.lower().value())
                .bind("high", pair.higher().value()));
    }

    @Override
    public Receipt receipt(ConversationId id, MemberId member) {
        return new ReceiptQueries(sql).of(id, member);
    }

    @Override
    public List<Receipt> receipts(ConversationId id) {
        return new ReceiptQueries(sql).all(id);
    }

    @Override
    public Unread unread(Viewer viewer) {
        return new ReceiptQueries(sql).unread(viewer);
    }

    @Override
    public List<ConversationId> unreadOf(Viewer viewer, int limit) {
        return new ReceiptQueries(sql).unreadOf(viewer, limit);
    }

    @Override
    public Optional<ConversationOverview> overview(ConversationId id, Viewer viewer) {
        return sql.query(OVERVIEW)
                .bind("id", id.value())
                .bind("viewer", viewer.member().value())
                .bind("offices", ReachColumn.of(viewer.reach()))
                .map((row, context) -> overview(row))
                .findOne();
    }

    @Override
    public List<ConversationOverview> list(ConversationFilter filter, Viewer viewer, int limit) {
        var list = InboxList.of(filter, viewer.reach());
        return sql.query(PLANNED_ONCE, statement(list))
                .bindMap(list.arguments())
                .bind("viewer", viewer.member().value())
                .bind("limit", limit)
                .map((row, context) -> overview(row))
                .list();
    }

    static String statement(InboxList list) {
        return LIST.replace(InboxList.PLACES, list.sql());
    }

    private static Optional<Conversation> one(Query query) {
        return query.map((row, context) -> Rows.conversation(row)).findOne();
    }

    private static ConversationOverview overview(ResultSet row) throws SQLException {
        return new ConversationOverview(Rows.conversation(row), row.getLong("unread"), row.getBoolean("cut_off"));
    }
}
