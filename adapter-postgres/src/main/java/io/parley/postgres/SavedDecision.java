package io.parley.postgres;

import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.conversation.LastMessage;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.FailureReason;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.note.Note;
import java.time.Instant;
import java.util.Optional;

/** A decision as the statements that store it, sent in one round trip. */
final class SavedDecision {
    private static final String INSERT_CONVERSATION = """
            insert into conversation (
                organization_id, id, number, kind, status, priority, subject, contact_id, contact_name, channel_id,
                channel_type, handle, last_wrote_at, assignee_id, assignee_name, last_seq, last_message_id,
                last_message_seq, last_message_text, last_message_at, created_at, updated_at)
            values (
                :organization, :id#, :number#, :kind#, :status#, :priority#, :subject#, :contact#, :contactName#,
                :channel#, :channelType#, :handle#, :lastWroteAt#, :assignee#, :assigneeName#, :lastSeq#,
                :lastMessage#, :lastMessageSeq#, :lastMessageText#, :lastMessageAt#, :createdAt#, :updatedAt#)
            """;
    private static final String UPDATE_CONVERSATION = """
            update conversation set
                status = :status#, last_wrote_at = :lastWroteAt#, assignee_id = :assignee#,
                assignee_name = :assigneeName#, last_seq = :lastSeq#, last_message_id = :lastMessage#,
                last_message_seq = :lastMessageSeq#, last_message_text = :lastMessageText#,
                last_message_at = :lastMessageAt#, updated_at = :updatedAt#
            where organization_id = :organization and id = :id#
            """;
    private static final String PLACE_IN_INBOX = """
            insert into inbox (organization_id, conversation_id, updated_at, status, assignee_id, audience)
            values (
                :organization, :conversation#, :updatedAt#, :status#, coalesce(:assignee#, :nobody#),
                case when :kind# in ('DIRECT', 'GROUP') then 'PARTICIPANTS' else 'TEAM' end)
            on conflict (organization_id, conversation_id) do update
            set updated_at = excluded.updated_at, status = excluded.status, assignee_id = excluded.assignee_id
            """;
    private static final String INSERT_EVENT = """
            insert into event (organization_id, conversation_id, seq, ordinal, name, version, payload, happened_at)
            values (:organization, :conversation#, :seq#, :ordinal#, :name#, :version#, :payload#, :happenedAt#)
            """;
    private static final String INSERT_MESSAGE = """
            insert into message (
                organization_id, id, conversation_id, seq, author_kind, author_id, author_name, content_kind, content,
                reply_to, client_id, channel_id, platform_id, status, failure_code, failure_explanation,
                failure_platform_code, created_at)
            values (
                :organization, :id#, :conversation#, :seq#, :authorKind#, :author#, :authorName#, :contentKind#,
                :content#, :replyTo#, :clientId#, :channel#, :platformId#, :status#, :failureCode#,
                :failureExplanation#, :failurePlatformCode#, :createdAt#)
            """;
    private static final String UPDATE_MESSAGE = """
            update message set
                status = :status#, failure_code = :failureCode#, failure_explanation = :failureExplanation#,
                failure_platform_code = :failurePlatformCode#,
                platform_id = coalesce(platform_id, :platformId#)
            where organization_id = :organization and id = :id#
            """;
    private static final String INSERT_NOTE = """
            insert into note (
                organization_id, conversation_id, seq, id, author_kind, author_id, author_name, text, visibility,
                created_at)
            values (
                :organization, :conversation#, :seq#, :id#, :authorKind#, :author#, :authorName#, :text#,
                :visibility#, :createdAt#)
            """;
    private static final String RAISE_READ_MARK = """
            insert into read_mark (organization_id, conversation_id, member_id, seq)
            values (:organization, :conversation#, :member#, :seq#)
            on conflict (organization_id, conversation_id, member_id)
            do update set seq = greatest(read_mark.seq, excluded.seq)
            """;
    private static final String INSERT_DELIVERY = """
            insert into delivery (
                organization_id, message_id, conversation_id, channel_id, handle, attempts, attempt_open_since)
            values (
                :organization, :message#, :conversation#, :channel#, :handle#, :attempts#, :attemptOpenSince#)
            """;
    /** A lease stays with its holder, who finds the new delivery behind its own. */
    private static final String WAKE_LANE = """
            insert into outbox_lane (organization_id, conversation_id, due_at)
            values (:organization, :conversation#, :now#)
            on conflict (organization_id, conversation_id)
            do update set due_at = least(outbox_lane.due_at, excluded.due_at)
            """;

    private final Conversation next;
    private final Decision.Decided decision;
    private final Statements sql;
    private final StatementBundle bundle;

    SavedDecision(Decision.Decided decision, Statements sql) {
        this.next = decision.next();
        this.decision = decision;
        this.sql = sql;
        this.bundle = sql.later();
    }

    void execute() {
        if (isBorn() || sql.isHeld(next.id())) {
            write();
            sql.holds(next.id());
            return;
        }
        // Nobody has seen it in this transaction: that it is there has to be checked before anything commits.
        sql.flush();
        write();
        if (sql.flush() != 1) {
            throw new IllegalStateException("the conversation to save is not stored, or not this organization's");
        }
    }

    private void write() {
        conversation();
        decision.events().forEach(this::event);
        decision.deliveries().forEach(this::delivery);
        if (!decision.deliveries().isEmpty()) {
            wakeLane();
        }
    }

    private boolean isBorn() {
        return decision.events().getFirst().event() instanceof ConversationEvent.Created;
    }

    private void conversation() {
        boolean born = isBorn();
        bundle.add(born ? INSERT_CONVERSATION : UPDATE_CONVERSATION);
        state();
        if (born) {
            identity();
        }
        bundle.add(PLACE_IN_INBOX)
                .with("conversation", next.id().value())
                .with("updatedAt", next.updatedAt())
                .with("status", next.status().name())
                .with(
                        "assignee",
                        next.assignee().map(assignee -> assignee.member().value()))
                .with("nobody", InboxList.NOBODY)
                .with("kind", next.kind().name());
    }

    private void state() {
        Optional<LastMessage> last = next.lastMessage();
        bundle.with("id", next.id().value())
                .with("status", next.status().name())
                .with("lastWroteAt", next.customer().flatMap(Customer::lastWroteAt))
                .with(
                        "assignee",
                        next.assignee().map(assignee -> assignee.member().value()))
                .with("assigneeName", next.assignee().map(Assignee::name))
                .with("lastSeq", next.lastSeq())
                .with("lastMessage", last.map(message -> message.id().value()))
                .with("lastMessageSeq", last.map(LastMessage::seq))
                .with("lastMessageText", last.map(LastMessage::text))
                .with("lastMessageAt", last.map(LastMessage::at))
                .with("updatedAt", next.updatedAt());
    }

    private void identity() {
        Optional<Customer> customer = next.customer();
        bundle.with("number", next.number())
                .with("kind", next.kind().name())
                .with("priority", next.priority().name())
                .with("subject", next.subject())
                .with("contact", customer.map(who -> who.contact().value()))
                .with("contactName", customer.map(Customer::name))
                .with("channel", channel().map(ChannelId::value))
                .with("channelType", customer.map(who -> who.channelType().name()))
                .with("handle", customer.map(who -> who.handle().value()))
                .with("createdAt", next.createdAt());
    }

    private void event(Happened happened) {
        var stored = EventCodec.encode(happened.event());
        bundle.add(INSERT_EVENT)
                .with("conversation", next.id().value())
                .with("seq", happened.seq())
                .with("ordinal", sql.nextOrdinal())
                .with("name", stored.name())
                .with("version", stored.version())
                .with("payload", stored.payload())
                .with("happenedAt", happened.at());
        switch (happened.event()) {
            case ConversationEvent.MessageCreated created -> message(created.message());
            case ConversationEvent.MessageStatusChanged changed -> messageStatus(changed);
            case ConversationEvent.NoteCreated created -> note(created.note());
            case ConversationEvent.ReadUpTo read -> readMark(read);
            case ConversationEvent.Created ignored -> {}
            case ConversationEvent.Assigned ignored -> {}
            case ConversationEvent.Unassigned ignored -> {}
            case ConversationEvent.StatusChanged ignored -> {}
        }
    }

    private void message(Message message) {
        var author = AuthorColumns.of(message.author());
        var content = ContentColumns.of(message.content());
        bundle.add(INSERT_MESSAGE)
                .with("id", message.id().value())
                .with("conversation", next.id().value())
                .with("seq", message.seq())
                .with("authorKind", author.kind())
                .with("author", author.id())
                .with("authorName", author.name())
                .with("contentKind", content.kind())
                .with("content", content.content())
                .with("replyTo", message.replyTo().map(replied -> replied.value()))
                .with("clientId", message.clientId().map(ClientId::value))
                .with("channel", channel().map(ChannelId::value))
                .with("platformId", message.platformId().map(PlatformMessageId::value))
                .with("status", message.status().name())
                .with("createdAt", message.createdAt());
        failure(message.failure());
    }

    private void messageStatus(ConversationEvent.MessageStatusChanged changed) {
        bundle.add(UPDATE_MESSAGE)
                .with("id", changed.message().value())
                .with("status", changed.status().name())
                .with("platformId", changed.platformId().map(PlatformMessageId::value));
        failure(changed.failure());
    }

    private void failure(Optional<FailureReason> failure) {
        bundle.with("failureCode", failure.map(FailureReason::code))
                .with("failureExplanation", failure.map(FailureReason::explanation))
                .with("failurePlatformCode", failure.map(FailureReason::platformCode));
    }

    private void note(Note note) {
        var author = AuthorColumns.of(note.author());
        bundle.add(INSERT_NOTE)
                .with("conversation", next.id().value())
                .with("seq", note.seq())
                .with("id", note.id().value())
                .with("authorKind", author.kind())
                .with("author", author.id())
                .with("authorName", author.name())
                .with("text", note.text())
                .with("visibility", note.visibility().name())
                .with("createdAt", note.createdAt());
    }

    private void readMark(ConversationEvent.ReadUpTo read) {
        bundle.add(RAISE_READ_MARK)
                .with("conversation", next.id().value())
                .with("member", read.reader().value())
                .with("seq", read.seq());
    }

    private void delivery(Delivery delivery) {
        bundle.add(INSERT_DELIVERY)
                .with("message", delivery.message().value())
                .with("conversation", delivery.conversation().value())
                .with("channel", delivery.channel().value())
                .with("handle", delivery.to().value())
                .with("attempts", delivery.attempts())
                .with("attemptOpenSince", delivery.attemptOpenSince());
    }

    private void wakeLane() {
        Instant now = decision.events().getLast().at();
        bundle.add(WAKE_LANE).with("conversation", next.id().value()).with("now", now);
    }

    private Optional<ChannelId> channel() {
        return next.customer().map(Customer::channel);
    }
}
