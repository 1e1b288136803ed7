package io.parley.postgres;

import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.message.Message;
import java.util.List;
import java.util.Optional;

/** Messages that failed, by an index of their own. */
record FailedMessages(Statements sql) {
    private static final String FAILED = PostgresMessageStore.SELECT + """
            and status = 'FAILED' and (cast(:before as uuid) is null or id < :before)
            and exists (
                select from conversation
                where conversation.organization_id = message.organization_id
                  and conversation.id = message.conversation_id
                  and (cast(:offices as uuid[]) is null or office_id is null
                       or office_id = any (cast(:offices as uuid[]))))
            order by id desc
            limit :limit
            """;
    private static final String FAILED_ON = """
            select id
            from message
            where organization_id = :organization and status = 'FAILED' and channel_id = :channel
              and (cast(:after as uuid) is null or id > :after)
            order by id
            limit :limit
            """;

    List<Message> seenBy(Viewer viewer, Optional<MessageId> before, int limit) {
        return sql.query(FAILED)
                .bind("before", before.map(MessageId::value))
                .bind("offices", ReachColumn.of(viewer.reach()))
                .bind("limit", limit)
                .map((row, context) -> Rows.message(row))
                .list();
    }

    List<MessageId> on(ChannelId channel, Optional<MessageId> after, int limit) {
        return sql.query(FAILED_ON)
                .bind("channel", channel.value())
                .bind("after", after.map(MessageId::value))
                .bind("limit", limit)
                .map((row, context) -> new MessageId(Rows.id(row, "id")))
                .list();
    }
}
