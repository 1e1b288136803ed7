package io.parley.messaging.memory;

import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Message;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.ConversationStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

record InMemoryConversationStore(InMemoryOrganizationTx tx) implements ConversationStore {
    private static final String NUMBER = "conversation number";
    private static final Comparator<ConversationFilter.Place> LAST_CHANGED_FIRST = Comparator.comparing(
                    ConversationFilter.Place::updatedAt)
            .thenComparing(place -> place.id().toString())
            .reversed();

    @Override
    public Optional<Conversation> lock(ConversationId id) {
        return find(id);
    }

    @Override
    public Optional<Conversation> lockOpen(ContactId contact, ChannelId channel) {
        return tables().conversations.all().stream()
                .filter(conversation -> isOpenWith(conversation, contact, channel))
                .findFirst();
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return tables().conversations.get(id);
    }

    @Override
    public long nextNumber() {
        long next = tables().counters.get(NUMBER).orElse(0L) + 1;
        tables().counters.put(NUMBER, next);
        return next;
    }

    @Override
    public void save(Decision.Decided decision) {
        Conversation next = decision.next();
        next.customer().ifPresent(customer -> checkOnlyOpen(next, customer));
        tables().conversations.put(next.id(), next);
        decision.events().forEach(happened -> append(next, happened));
        decision.deliveries().forEach(delivery -> queue(delivery, next.updatedAt()));
    }

    private void checkOnlyOpen(Conversation next, Customer customer) {
        Optional<Conversation> other = lockOpen(customer.contact(), customer.channel())
                .filter(open -> !open.id().equals(next.id()));
        if (next.status() != Status.CLOSED && other.isPresent()) {
            throw new Collided("open conversation");
        }
    }

    private void append(Conversation next, Happened happened) {
        switch (happened.event()) {
            case ConversationEvent.MessageCreated(Message message) -> addMessage(next, message);
            case ConversationEvent.MessageStatusChanged changed -> changeStatus(next, changed);
            case ConversationEvent.NoteCreated(var note) -> tables().notes.add(note.id(), note, "note");
            case ConversationEvent.ReadUpTo(MemberId reader, long seq) ->
                tables().readMarks.put(new Tables.Reader(next.id(), reader), seq);
            case ConversationEvent.Created ignored -> {}
            case ConversationEvent.Assigned ignored -> {}
            case ConversationEvent.Unassigned ignored -> {}
            case ConversationEvent.StatusChanged ignored -> {}
        }
        int place = tables().events.size() + 1;
        var position = new Position(tx.transaction(), place);
        tables().events.put(place, new Event(position, next.id(), happened));
    }

    private void addMessage(Conversation conversation, Message message) {
        tables().messages.add(message.id(), message, "message");
        message.platformId().ifPresent(id -> link(conversation, message, id));
        if (message.author() instanceof Author.OfMember(MemberId author, String ignored)) {
            message.clientId()
                    .ifPresent(id -> tables().byClientId
                            .add(new Tables.Sent(conversation.id(), author, id), message.id(), "client id"));
        }
    }

    private void changeStatus(Conversation conversation, ConversationEvent.MessageStatusChanged changed) {
        Message before = tables().messages.get(changed.message()).orElseThrow();
        boolean learns = before.platformId().isEmpty();
        var after = new Message(
                before.id(),
                before.conversation(),
                before.seq(),
                before.author(),
                before.content(),
                before.replyTo(),
                before.clientId(),
                before.platformId().or(changed::platformId),
                changed.status(),
                changed.failure(),
                before.createdAt());
        tables().messages.put(after.id(), after);
        if (learns) {
            after.platformId().ifPresent(id -> link(conversation, after, id));
        }
    }

    private void link(
            Conversation conversation, Message message, io.parley.messaging.message.PlatformMessageId platformId) {
        conversation
                .customer()
                .ifPresent(customer -> tables().byPlatformId
                        .add(
                                new Tables.OnChannel<>(customer.channel(), platformId),
                                message.id(),
                                "platform message id"));
    }

    private void queue(Delivery delivery, Instant now) {
        tables().deliveries.add(delivery.message(), delivery, "delivery");
        var key = new Platform.LaneKey(tx.organization(), delivery.conversation());
        var lane = tx.platform()
                .lanes
                .get(key)
                .map(row -> new Platform.LaneRow(earlier(row.dueAt(), now), row.leasedUntil(), row.epoch()))
                .orElse(new Platform.LaneRow(now, Optional.empty(), 0));
        tx.platform().lanes.put(key, lane);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public long readMark(ConversationId id, MemberId member) {
        return tables().readMarks.get(new Tables.Reader(id, member)).orElse(0L);
    }

    @Override
    public Optional<ConversationOverview> overview(ConversationId id, MemberId viewer) {
        return find(id).map(conversation -> overview(conversation, viewer));
    }

    private ConversationOverview overview(Conversation conversation, MemberId viewer) {
        long read = readMark(conversation.id(), viewer);
        long unread = tables().messages.all().stream()
                .filter(message -> message.conversation().equals(conversation.id()))
                .filter(message -> message.seq() > read)
                .filter(message -> !(message.author() instanceof Author.OfMember(MemberId author, String ignored)
                        && author.equals(viewer)))
                .count();
        return new ConversationOverview(conversation, unread);
    }

    @Override
    public List<ConversationOverview> list(ConversationFilter filter, MemberId viewer, int limit) {
        return tables().conversations.all().stream()
                .filter(conversation -> passes(conversation, filter))
                .sorted(Comparator.comparing(ConversationFilter.Place::of, LAST_CHANGED_FIRST))
                .limit(limit)
                .map(conversation -> overview(conversation, viewer))
                .toList();
    }

    private static boolean passes(Conversation conversation, ConversationFilter filter) {
        return filter.status().map(conversation.status()::equals).orElse(true)
                && filter.kind().map(conversation.kind()::equals).orElse(true)
                && filter.channel()
                        .map(channel -> conversation
                                .customer()
                                .map(customer -> customer.channel().equals(channel))
                                .orElse(false))
                        .orElse(true)
                && passes(conversation, filter.assignee())
                && filter.text().map(text -> mentions(conversation, text)).orElse(true)
                && filter.after()
                        .map(place -> LAST_CHANGED_FIRST.compare(place, ConversationFilter.Place.of(conversation)) < 0)
                        .orElse(true);
    }

    private static boolean passes(Conversation conversation, AssigneeIs wanted) {
        return switch (wanted) {
            case AssigneeIs.Anyone() -> true;
            case AssigneeIs.Nobody() -> conversation.assignee().isEmpty();
            case AssigneeIs.One(MemberId member) ->
                conversation.assignee().map(Assignee::member).equals(Optional.of(member));
        };
    }

    private static boolean mentions(Conversation conversation, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return conversation.subject().filter(has(wanted)).isPresent()
                || conversation
                        .customer()
                        .map(Customer::name)
                        .filter(has(wanted))
                        .isPresent();
    }

    private static java.util.function.Predicate<String> has(String wanted) {
        return text -> text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static boolean isOpenWith(Conversation conversation, ContactId contact, ChannelId channel) {
        return conversation.status() != Status.CLOSED
                && conversation
                        .customer()
                        .filter(customer -> customer.contact().equals(contact)
                                && customer.channel().equals(channel))
                        .isPresent();
    }

    private Tables tables() {
        return tx.tables();
    }
}
