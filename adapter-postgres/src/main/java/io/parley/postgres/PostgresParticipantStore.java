package io.parley.postgres;

import io.parley.messaging.conversation.Participant;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.store.ParticipantStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

record PostgresParticipantStore(Statements sql) implements ParticipantStore {
    private static final String OF = """
            select member_id, name, joined_at
            from participant
            where organization_id = :organization and conversation_id = :conversation
            """;

    @Override
    public List<Participant> of(ConversationId conversation) {
        return sql.query(OF + "order by seq")
                .bind("conversation", conversation.value())
                .map((row, context) -> participant(row))
                .list();
    }

    @Override
    public Optional<Participant> find(ConversationId conversation, MemberId member) {
        return sql.query(OF + "and member_id = :member")
                .bind("conversation", conversation.value())
                .bind("member", member.value())
                .map((row, context) -> participant(row))
                .findOne();
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                new MemberId(Rows.id(row, "member_id")), row.getString("name"), Rows.time(row, "joined_at"));
    }
}
