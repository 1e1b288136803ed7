package io.parley.postgres;

import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.store.Unread;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How far members have come, and what waits for them. */
record ReceiptQueries(Statements sql) {
    /** Without those who wrote, and read nothing. */
    private static final String ALL = """
            select member_id, delivered, seq
            from read_mark
            where organization_id = :organization and conversation_id = :id and (seq > 0 or delivered > 0)
            """;
    /** Few are a member's own: the indexes name them, and nobody looks through the inbox. */
    private static final String WAITING = """
            with own as (
                select conversation_id
                from participant
                where organization_id = :organization and member_id = :member
                union
                select id
                from conversation
                where organization_id = :organization and assignee_id = :member
                  and status in ('OPEN', 'ASSIGNED', 'IN_PROGRESS')),
            waiting as (
                select conversation.id, conversation.updated_at,
                       conversation.messages - coalesce(read_mark.messages, 0) as unread
                from own
                join conversation on conversation.organization_id = :organization
                                 and conversation.id = own.conversation_id
                left join read_mark on read_mark.organization_id = :organization
                                   and read_mark.conversation_id = own.conversation_id
                                   and read_mark.member_id = :member
                where conversation.messages > coalesce(read_mark.messages, 0)
                  and (cast(:offices as text) is null or conversation.kind in ('DIRECT', 'GROUP')
                    or conversation.office_id is null
                    or conversation.office_id = any (cast(cast(:offices as text) as uuid[]))))
            """;

    private static final String UNREAD =
            WAITING + "select coalesce(sum(unread), 0) as messages, count(*) as conversations from waiting";
    private static final String UNREAD_OF =
            WAITING + "select id from waiting order by updated_at desc, id desc limit :limit";

    Receipt of(ConversationId id, MemberId member) {
        return sql.query(ALL + "and member_id = :member")
                .bind("id", id.value())
                .bind("member", member.value())
                .map((row, context) -> receipt(row))
                .findOne()
                .orElseGet(() -> Receipt.none(member));
    }

    List<Receipt> all(ConversationId id) {
        return sql.query(ALL)
                .bind("id", id.value())
                .map((row, context) -> receipt(row))
                .list();
    }

    Unread unread(Viewer viewer) {
        return sql.query(UNREAD)
                .bind("member", viewer.member().value())
                .bind("offices", ReachColumn.of(viewer.reach()))
                .map((row, context) -> new Unread(row.getLong("messages"), row.getLong("conversations")))
                .one();
    }

    List<ConversationId> unreadOf(Viewer viewer, int limit) {
        return sql.query(UNREAD_OF)
                .bind("member", viewer.member().value())
                .bind("offices", ReachColumn.of(viewer.reach()))
                .bind("limit", limit)
                .map((row, context) -> new ConversationId(Rows.id(row, "id")))
                .list();
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(new MemberId(Rows.id(row, "member_id")), row.getLong("delivered"), row.getLong("seq"));
    }
}
