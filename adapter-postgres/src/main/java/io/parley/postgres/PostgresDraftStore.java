package io.parley.postgres;

import io.parley.messaging.draft.Draft;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.store.DraftStore;
import java.util.List;

record PostgresDraftStore(Statements sql) implements DraftStore {
    private static final String PUT = """
            insert into draft (organization_id, member_id, conversation_id, text, reply_to, after_seq, updated_at)
            values (:organization, :member, :conversation, :text, :replyTo, :afterSeq, :updatedAt)
            on conflict (organization_id, member_id, conversation_id)
            do update set text = excluded.text, reply_to = excluded.reply_to, after_seq = excluded.after_seq,
                          updated_at = excluded.updated_at
            """;
    private static final String FORGET_OLDEST = """
            delete from draft
            where organization_id = :organization and member_id = :member and conversation_id in (
                select conversation_id
                from draft
                where organization_id = :organization and member_id = :member
                order by updated_at desc, conversation_id desc
                offset :most)
            """;
    private static final String CLEAR = """
            delete from draft
            where organization_id = :organization and member_id = :member and conversation_id = :conversation
            """;
    private static final String OF = """
            select conversation_id, text, reply_to, after_seq, updated_at
            from draft
            where organization_id = :organization and member_id = :member
              and not exists (
                  select from message
                  where message.organization_id = :organization
                    and message.conversation_id = draft.conversation_id
                    and message.seq > draft.after_seq
                    and message.author_id = :member)
            order by updated_at desc, conversation_id desc
            """;

    @Override
    public void put(MemberId member, Draft draft) {
        sql.update(PUT, FORGET_OLDEST)
                .bind("member", member.value())
                .bind("conversation", draft.conversation().value())
                .bind("text", draft.text())
                .bind("replyTo", draft.replyTo().map(MessageId::value))
                .bind("afterSeq", draft.afterSeq())
                .bind("updatedAt", draft.updatedAt())
                .bind("most", Draft.MOST)
                .execute();
    }

    @Override
    public void clear(MemberId member, ConversationId conversation) {
        sql.update(CLEAR)
                .bind("member", member.value())
                .bind("conversation", conversation.value())
                .execute();
    }

    @Override
    public List<Draft> of(MemberId member) {
        return sql.query(OF)
                .bind("member", member.value())
                .map((row, context) -> new Draft(
                        new ConversationId(Rows.id(row, "conversation_id")),
                        row.getString("text"),
                        Rows.optionalId(row, "reply_to").map(MessageId::new),
                        row.getLong("after_seq"),
                        Rows.time(row, "updated_at")))
                .list();
    }
}
