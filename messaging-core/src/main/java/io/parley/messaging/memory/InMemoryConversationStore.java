package io.parley.messaging.memory;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Circle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.ConversationStore;
import io.parley.messaging.store.Unread;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        next.circle().ifPresent(circle -> checkOnlyPair(next, circle));
        new InMemoryDecision(tx, decision).save();
    }

    private void checkOnlyOpen(Conversation next, Customer customer) {
        Optional<Conversation> other = lockOpen(customer.contact(), customer.channel())
                .filter(open -> !open.id().equals(next.id()));
        if (next.status() != Status.CLOSED && other.isPresent()) {
            throw new Collided("open conversation");
        }
    }

    private void checkOnlyPair(Conversation next, Circle circle) {
        if (circle instanceof Circle.Pair pair
                && findDirect(pair)
                        .filter(found -> !found.id().equals(next.id()))
                        .isPresent()) {
            throw new Collided("direct conversation");
        }
    }

    @Override
    public Optional<Conversation> findDirect(Circle.Pair pair) {
        return tables().conversations.all().stream()
                .filter(conversation -> conversation.circle().equals(Optional.of(pair)))
                .findFirst();
    }

    @Override
    public Receipt receipt(ConversationId id, MemberId member) {
        return tables().receipts.get(new Tables.Reader(id, member)).orElseGet(() -> Receipt.none(member));
    }

    @Override
    public List<Receipt> receipts(ConversationId id) {
        return tables().receipts.entries().stream()
                .filter(entry -> entry.getKey().conversation().equals(id))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public Unread unread(Viewer viewer) {
        var unread = waitingFor(viewer).map(ConversationOverview::unread).toList();
        return new Unread(unread.stream().mapToLong(Long::longValue).sum(), unread.size());
    }

    @Override
    public List<ConversationId> unreadOf(Viewer viewer, int limit) {
        return waitingFor(viewer)
                .map(overview -> overview.conversation().id())
                .limit(limit)
                .toList();
    }

    private Stream<ConversationOverview> waitingFor(Viewer viewer) {
        return visibleTo(viewer)
                .filter(conversation -> conversation.kind().isPrivate() || isWorkOf(viewer.member(), conversation))
                .sorted(Comparator.comparing(ConversationFilter.Place::of, LAST_CHANGED_FIRST))
                .map(conversation -> overview(conversation, viewer))
                .filter(overview -> overview.unread() > 0);
    }

    private static boolean isWorkOf(MemberId member, Conversation conversation) {
        return conversation.status().isWork()
                && conversation.assignee().map(Assignee::member).equals(Optional.of(member));
    }

    private Stream<Conversation> visibleTo(Viewer viewer) {
        return tables().conversations.all().stream().filter(conversation -> isVisible(conversation, viewer));
    }

    private boolean isVisible(Conversation conversation, Viewer viewer) {
        return conversation.kind().isPrivate()
                ? tables().participants.has(new Tables.Reader(conversation.id(), viewer.member()))
                : conversation.isWithin(viewer.reach());
    }

    @Override
    public Optional<ConversationOverview> overview(ConversationId id, Viewer viewer) {
        return find(id).filter(conversation -> isVisible(conversation, viewer))
                .map(conversation -> overview(conversation, viewer));
    }

    private ConversationOverview overview(Conversation conversation, Viewer viewer) {
        long settled = tables().settled
                .get(new Tables.Reader(conversation.id(), viewer.member()))
                .orElse(0L);
        return new ConversationOverview(conversation, conversation.messages() - settled, isCutOff(conversation));
    }

    private boolean isCutOff(Conversation conversation) {
        List<Channel> there = tx.channels().all();
        return conversation
                .customer()
                .flatMap(customer -> tx.channels().find(customer.channel()))
                .filter(channel -> !channel.vitals().canSend() || !there.contains(channel))
                .isPresent();
    }

    @Override
    public List<ConversationOverview> list(ConversationFilter filter, Viewer viewer, int limit) {
        return visibleTo(viewer)
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
