package io.parley.postgres;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Participant;

/** A member who takes part in the conversation. */
record ParticipantRow(Conversation next, StatementBundle bundle) {
    private static final String INSERT = """
            insert into participant (organization_id, conversation_id, member_id, name, seq, joined_at)
            values (:organization, :conversation#, :member#, :name#, :seq#, :joinedAt#)
            """;
    private static final String DELETE = """
            delete from participant
            where organization_id = :organization and conversation_id = :conversation# and member_id = :member#
            """;

    void insert(Participant who, long seq) {
        add(INSERT, who).with("name", who.name()).with("seq", seq).with("joinedAt", who.joinedAt());
    }

    void delete(Participant who) {
        add(DELETE, who);
    }

    private StatementBundle add(String statement, Participant who) {
        return bundle.add(statement)
                .with("conversation", next.id().value())
                .with("member", who.member().value());
    }
}
