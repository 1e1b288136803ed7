package io.parley.postgres;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.id.MemberId;

/**
 * How far a member has come. Besides the marks it has how many of the conversation's messages are not unread to them: those up to
 * the mark, and their own. Nothing here ever falls.
 */
record ReceiptRow(Conversation next, StatementBundle bundle) {
    private static final String READ = """
            insert into read_mark (organization_id, conversation_id, member_id, seq, delivered, messages)
            values (
                :organization, :conversation#, :member#, :seq#, :seq#,
                coalesce((
                    select ordinal
                    from message
                    where organization_id = :organization and conversation_id = :conversation# and seq <= :seq#
                    order by seq desc
                    limit 1), 0)
                + (
                    select count(*)
                    from message
                    where organization_id = :organization and conversation_id = :conversation# and seq > :seq#
                      and author_id = :member#))
            on conflict (organization_id, conversation_id, member_id) do update set
                seq = greatest(read_mark.seq, excluded.seq),
                delivered = greatest(read_mark.delivered, excluded.delivered),
                messages = greatest(read_mark.messages, excluded.messages)
            """;
    private static final String DELIVERED = """
            insert into read_mark (organization_id, conversation_id, member_id, seq, delivered)
            values (:organization, :conversation#, :member#, 0, :seq#)
            on conflict (organization_id, conversation_id, member_id) do update set
                delivered = greatest(read_mark.delivered, excluded.delivered)
            """;
    private static final String WROTE = """
            insert into read_mark (organization_id, conversation_id, member_id, seq, messages)
            values (:organization, :conversation#, :member#, 0, 1)
            on conflict (organization_id, conversation_id, member_id) do update set
                messages = read_mark.messages + 1
            """;

    void read(MemberId member, long seq) {
        add(READ, member).with("seq", seq);
    }

    void delivered(MemberId member, long seq) {
        add(DELIVERED, member).with("seq", seq);
    }

    /** Nobody's own message is unread to them. */
    void wrote(MemberId member) {
        add(WROTE, member);
    }

    private StatementBundle add(String statement, MemberId member) {
        return bundle.add(statement).with("conversation", next.id().value()).with("member", member.value());
    }
}
