package io.parley.postgres;

import io.parley.messaging.delivery.ReplyTimer;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.store.ReplyTimerStore;
import java.util.Optional;

/** A timer that runs is not touched when the contact writes: what comes in pays for looking at an index, no more. */
record PostgresReplyTimerStore(Statements sql) implements ReplyTimerStore {
    private static final String START = """
            insert into reply_timer (organization_id, conversation_id, due_at, stage)
            values (:organization, :conversation#, :dueAt#, :stage#)
            on conflict (organization_id, conversation_id) do nothing
            """;
    private static final String FIND = """
            select conversation_id, due_at, stage
            from reply_timer
            where organization_id = :organization and conversation_id = :conversation
            """;
    private static final String SAVE = """
            update reply_timer set due_at = :dueAt, stage = :stage
            where organization_id = :organization and conversation_id = :conversation
            """;
    private static final String STOP = """
            delete from reply_timer
            where organization_id = :organization and conversation_id = :conversation
            """;

    @Override
    public void start(ReplyTimer timer) {
        sql.later()
                .add(START)
                .with("conversation", timer.conversation().value())
                .with("dueAt", timer.dueAt())
                .with("stage", timer.stage().name());
    }

    @Override
    public Optional<ReplyTimer> find(ConversationId conversation) {
        return sql.query(FIND)
                .bind("conversation", conversation.value())
                .map((row, context) -> new ReplyTimer(
                        new ConversationId(Rows.id(row, "conversation_id")),
                        Rows.time(row, "due_at"),
                        ReplyTimer.Stage.valueOf(row.getString("stage"))))
                .findOne();
    }

    @Override
    public void save(ReplyTimer timer) {
        sql.update(SAVE)
                .bind("conversation", timer.conversation().value())
                .bind("dueAt", timer.dueAt())
                .bind("stage", timer.stage().name())
                .execute();
    }

    @Override
    public void stop(ConversationId conversation) {
        sql.update(STOP).bind("conversation", conversation.value()).execute();
    }
}
