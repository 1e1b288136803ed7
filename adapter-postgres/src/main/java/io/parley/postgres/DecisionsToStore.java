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
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.note.Note;
import io.parley.postgres.Waiting.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Decisions on many conversations, as the statement that stores them all. */
final class DecisionsToStore {
    /** Its number of events says whether a conversation is still as it was: everything that changes it adds one. */
    private static final RowsToStore CONVERSATIONS = RowsToStore.of(
            """
            update conversation set
                status = given.status, last_wrote_at = given.last_wrote_at, assignee_id = given.assignee_id,
                assignee_name = given.assignee_name, last_seq = given.last_seq,
                last_message_id = given.last_message_id, last_message_seq = given.last_message_seq,
                last_message_text = given.last_message_text, last_message_at = given.last_message_at,
                messages = given.messages, updated_at = given.updated_at
            from %s as given (
                organization_id, id, seq_before, status, last_wrote_at, assignee_id, assignee_name, last_seq,
                last_message_id, last_message_seq, last_message_text, last_message_at, messages, updated_at)
            where conversation.organization_id = given.organization_id and conversation.id = given.id
              and conversation.last_seq = given.seq_before
            """, "uuid uuid int8 text timestamptz uuid text int8 uuid int8 text timestamptz int8 timestamptz");

    private static final RowsToStore INBOX = RowsToStore.of("""
            update inbox set
                updated_at = given.updated_at, status = given.status, assignee_id = given.assignee_id
            from %s as given (organization_id, conversation_id, updated_at, status, assignee_id)
            where inbox.organization_id = given.organization_id and inbox.conversation_id = given.conversation_id
            """, "uuid uuid timestamptz text uuid");
    private static final RowsToStore EVENTS = RowsToStore.of("""
            insert into event (organization_id, conversation_id, seq, ordinal, name, version, payload, happened_at)
            select * from %s as given
            """, "uuid uuid int8 int4 text int4 text timestamptz");
    private static final RowsToStore MESSAGES = RowsToStore.of(
            """
            insert into message (
                organization_id, conversation_id, seq, id, author_kind, author_id, author_name, content_kind, content,
                reply_to, client_id, channel_id, platform_id, status, created_at, ordinal, spans, flagged)
            select * from %s as given
            """, "uuid uuid int8 uuid text uuid text text text uuid text uuid text text timestamptz int8 text bool");
    private static final RowsToStore RECEIPTS = RowsToStore.of("""
            insert into read_mark (organization_id, conversation_id, member_id, seq, messages)
            select organization_id, conversation_id, member_id, 0, messages
            from %s as given (organization_id, conversation_id, member_id, messages)
            on conflict (organization_id, conversation_id, member_id) do update
            set messages = read_mark.messages + excluded.messages
            """, "uuid uuid uuid int8");
    private static final RowsToStore NOTES =
            RowsToStore.of("""
            insert into note (
                organization_id, conversation_id, seq, id, author_kind, author_id, author_name, text, visibility,
                created_at)
            select * from %s as given
            """, "uuid uuid int8 uuid text uuid text text text timestamptz");
    private static final RowsToStore DELIVERIES =
            RowsToStore.of("""
            insert into delivery (
                organization_id, conversation_id, message_id, channel_id, handle, attempts, by_hand, when_closed,
                queued_at)
            select * from %s as given
            """, "uuid uuid uuid uuid text int4 bool text timestamptz");
    private static final RowsToStore LANES = RowsToStore.of("""
            insert into outbox_lane (organization_id, conversation_id, channel_id, due_at)
            select * from %s as given
            on conflict (organization_id, conversation_id) do nothing
            """, "uuid uuid uuid timestamptz");

    private final RowsToStore events = EVENTS.anew();
    private final RowsToStore messages = MESSAGES.anew();
    private final RowsToStore notes = NOTES.anew();
    private final RowsToStore deliveries = DELIVERIES.anew();
    private final RowsToStore lanes = LANES.anew();
    /** Of several decisions on a conversation, the last says what it is now. */
    private final Map<Place, Change> changes = new LinkedHashMap<>();

    /** How many messages each author wrote there: none of them is unread to them. */
    private final Map<Place, Map<MemberId, Long>> written = new LinkedHashMap<>();

    private final Set<Place> woken = new HashSet<>();
    private int ordinal;

    /** What becomes of a conversation. */
    private record Change(long seqBefore, Conversation next) {
        Change followedBy(Change later) {
            return new Change(seqBefore, later.next());
        }
    }

    /** Whether these statements can store it: they do what happens all the time and can collide with nobody. */
    static boolean takes(Decision.Decided decided) {
        return decided.events().stream().allMatch(happened -> switch (happened.event()) {
            case ConversationEvent.MessageCreated(Message message) ->
                !(message.author() instanceof Author.OfSystem)
                        && message.content() instanceof Content.Text
                        && message.forwarding() == Forwarding.NOT;
            case ConversationEvent.NoteCreated ignored -> true;
            default -> false;
        });
    }

    void add(Place place, Conversation before, Decision.Decided decided) {
        if (decided.changesNothing()) {
            return;
        }
        Conversation next = decided.next();
        decided.events().forEach(happened -> event(place, next, happened));
        decided.deliveries().forEach(delivery -> delivery(place, delivery));
        // A statement must not meet its own row again.
        if (!decided.deliveries().isEmpty() && woken.add(place)) {
            var channel = decided.deliveries().getFirst().channel();
            add(lanes, place, channel.value(), decided.events().getLast().at());
        }
        changes.merge(place, new Change(before.lastSeq(), next), Change::followedBy);
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The conversations as they will be stored. */
    Map<Place, Conversation> afterwards() {
        return changes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, change -> change.getValue().next()));
    }

    /**
     * Writes everything and commits.
     *
     * @param first what has to be said or checked before
     */
    void commit(Connection connection, List<RowsToStore> first) throws SQLException {
        var conversations = CONVERSATIONS.anew();
        var inbox = INBOX.anew();
        changes.forEach((place, change) -> {
            Conversation next = change.next();
            conversation(conversations, place, change);
            add(inbox, place, next.updatedAt(), next.status().name(), InboxList.assignee(next));
        });
        var receipts = RECEIPTS.anew();
        written.forEach((place, authors) ->
                authors.forEach((author, messages) -> add(receipts, place, author.value(), messages)));
        var bundle = new RowsBundle(connection);
        first.forEach(bundle::add);
        bundle.addAsOne(conversations, List.of(inbox, events, messages, receipts, notes, deliveries, lanes))
                .commit();
    }

    private static void conversation(RowsToStore conversations, Place place, Change change) {
        Conversation next = change.next();
        add(
                conversations,
                place,
                change.seqBefore(),
                next.status().name(),
                next.customer().flatMap(Customer::lastWroteAt),
                next.assignee().map(assignee -> assignee.member().value()),
                next.assignee().map(Assignee::name),
                next.lastSeq(),
                next.lastMessage().map(message -> message.id().value()),
                next.lastMessage().map(LastMessage::seq),
                next.lastMessage().map(LastMessage::text),
                next.lastMessage().map(LastMessage::at),
                next.messages(),
                next.updatedAt());
    }

    private void event(Place place, Conversation next, Happened happened) {
        var stored = EventCodec.encode(happened.event());
        add(events, place, happened.seq(), ++ordinal, stored.name(), stored.version(), stored.payload(), happened.at());
        switch (happened.event()) {
            case ConversationEvent.MessageCreated(Message message) -> message(place, next, message);
            case ConversationEvent.NoteCreated(Note note) -> note(place, note);
            default -> throw new IllegalArgumentException("not for this: " + stored.name());
        }
    }

    private void message(Place place, Conversation next, Message message) {
        var author = AuthorColumns.of(message.author());
        var content = ContentColumns.of(message.content());
        add(
                messages,
                place,
                message.seq(),
                message.id().value(),
                author.kind(),
                author.id(),
                author.name(),
                content.kind(),
                content.content(),
                message.replyTo().map(MessageId::value),
                message.clientId().map(ClientId::value),
                next.customer().map(Customer::channel).map(ChannelId::value),
                message.platformId().map(PlatformMessageId::value),
                message.status().name(),
                message.createdAt(),
                next.messages(),
                content.spans(),
                message.flagged());
        if (message.author() instanceof Author.OfMember(MemberId member, String ignored)) {
            written.computeIfAbsent(place, none -> new LinkedHashMap<>()).merge(member, 1L, Long::sum);
        }
    }

    private void note(Place place, Note note) {
        var author = AuthorColumns.of(note.author());
        add(
                notes,
                place,
                note.seq(),
                note.id().value(),
                author.kind(),
                author.id(),
                author.name(),
                note.text(),
                note.visibility().name(),
                note.createdAt());
    }

    private void delivery(Place place, Delivery delivery) {
        add(
                deliveries,
                place,
                delivery.message().value(),
                delivery.channel().value(),
                delivery.to().value(),
                delivery.attempts(),
                delivery.terms().byHand(),
                delivery.terms().whenClosed().name(),
                delivery.queuedAt());
    }

    /** A row of the place's: all of them begin with whose they are. */
    private static void add(RowsToStore rows, Place place, Object... cells) {
        var row = new ArrayList<Object>(cells.length + 2);
        row.add(place.organization().value());
        row.add(place.conversation().value());
        row.addAll(List.of(cells));
        rows.add(row.toArray());
    }
}
