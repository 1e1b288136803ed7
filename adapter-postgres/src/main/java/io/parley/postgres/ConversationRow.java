package io.parley.postgres;

import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Circle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.LastMessage;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.OfficeId;
import java.util.Optional;

/** The conversation itself, and its place in the inbox. */
record ConversationRow(Conversation next, StatementBundle bundle) {
    private static final String INSERT_CONVERSATION = """
            insert into conversation (
                organization_id, id, number, kind, status, priority, subject, contact_id, contact_name, channel_id,
                channel_type, handle, last_wrote_at, assignee_id, assignee_name, last_seq, last_message_id,
                last_message_seq, last_message_text, last_message_at, messages, participants,
                owner_id, avatar_id, pair_low, pair_high, created_at, updated_at, office_id)
            values (
                :organization, :id#, :number#, :kind#, :status#, :priority#, :subject#, :contact#, :contactName#,
                :channel#, :channelType#, :handle#, :lastWroteAt#, :assignee#, :assigneeName#, :lastSeq#,
                :lastMessage#, :lastMessageSeq#, :lastMessageText#, :lastMessageAt#, :messages#, :participants#,
                :owner#, :avatar#, :pairLow#, :pairHigh#, :createdAt#, :updatedAt#, :office#)
            """;
    private static final String UPDATE_CONVERSATION = """
            update conversation set
                status = :status#, subject = :subject#, contact_name = :contactName#, last_wrote_at = :lastWroteAt#, assignee_id = :assignee#,
                assignee_name = :assigneeName#, last_seq = :lastSeq#, last_message_id = :lastMessage#,
                last_message_seq = :lastMessageSeq#, last_message_text = :lastMessageText#,
                last_message_at = :lastMessageAt#, messages = :messages#, participants = :participants#,
                handle = coalesce(:handle#, handle), owner_id = :owner#, avatar_id = :avatar#, updated_at = :updatedAt#, office_id = :office#
            where organization_id = :organization and id = :id#
            """;
    /** Much that happens leaves it where it is. */
    private static final String PLACE_IN_INBOX = """
            insert into inbox (organization_id, conversation_id, updated_at, status, assignee_id, audience, office_id)
            values (
                :organization, :conversation#, :updatedAt#, :status#, :assigneeOrNobody#, :audience#, :officeOrNone#)
            on conflict (organization_id, conversation_id) do update
            set updated_at = excluded.updated_at, status = excluded.status, assignee_id = excluded.assignee_id,
                office_id = excluded.office_id
            where (inbox.updated_at, inbox.status, inbox.assignee_id, inbox.office_id)
                  is distinct from (excluded.updated_at, excluded.status, excluded.assignee_id, excluded.office_id)
            """;

    void insert() {
        bundle.add(INSERT_CONVERSATION);
        state();
        identity();
        place();
    }

    void update() {
        bundle.add(UPDATE_CONVERSATION);
        state();
        place();
    }

    private void place() {
        bundle.add(PLACE_IN_INBOX)
                .with("conversation", next.id().value())
                .with("updatedAt", next.updatedAt())
                .with("status", next.status().name())
                .with("assigneeOrNobody", InboxList.assignee(next))
                .with("audience", InboxList.audience(next))
                .with("officeOrNone", InboxList.office(next));
    }

    private void state() {
        Optional<Assignee> assignee = next.assignee();
        bundle.with("id", next.id().value())
                .with("status", next.status().name())
                .with("subject", next.subject())
                .with("contactName", next.customer().map(Customer::name))
                .with("handle", next.customer().map(who -> who.handle().value()))
                .with("lastWroteAt", next.customer().flatMap(Customer::lastWroteAt))
                .with("assignee", assignee.map(who -> who.member().value()))
                .with("assigneeName", assignee.map(Assignee::name))
                .with("lastSeq", next.lastSeq())
                .with("messages", next.messages())
                .with("office", next.office().map(OfficeId::value))
                .with("updatedAt", next.updatedAt());
        lastMessage(next.lastMessage());
        group(next.circle().flatMap(ConversationRow::asGroup));
    }

    private void lastMessage(Optional<LastMessage> last) {
        bundle.with("lastMessage", last.map(message -> message.id().value()))
                .with("lastMessageSeq", last.map(LastMessage::seq))
                .with("lastMessageText", last.map(LastMessage::text))
                .with("lastMessageAt", last.map(LastMessage::at));
    }

    private void group(Optional<Circle.Group> group) {
        bundle.with("participants", group.map(Circle.Group::size).orElse(0))
                .with("owner", group.map(circle -> circle.owner().value()))
                .with("avatar", group.flatMap(Circle.Group::avatar).map(FileId::value));
    }

    private void identity() {
        Optional<Customer> customer = next.customer();
        bundle.with("number", next.number())
                .with("kind", next.kind().name())
                .with("priority", next.priority().name())
                .with("contact", customer.map(who -> who.contact().value()))
                .with("channel", customer.map(who -> who.channel().value()))
                .with("channelType", customer.map(who -> who.channelType().name()))
                .with("createdAt", next.createdAt());
        pair(next.circle().flatMap(ConversationRow::asPair));
    }

    private void pair(Optional<Circle.Pair> pair) {
        bundle.with("pairLow", pair.map(circle -> circle.lower().value()))
                .with("pairHigh", pair.map(circle -> circle.higher().value()));
    }

    private static Optional<Circle.Group> asGroup(Circle circle) {
        return switch (circle) {
            case Circle.Group group -> Optional.of(group);
            case Circle.Pair ignored -> Optional.empty();
        };
    }

    private static Optional<Circle.Pair> asPair(Circle circle) {
        return switch (circle) {
            case Circle.Pair pair -> Optional.of(pair);
            case Circle.Group ignored -> Optional.empty();
        };
    }
}
