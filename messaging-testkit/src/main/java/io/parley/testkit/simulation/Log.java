package io.parley.testkit.simulation;

import static io.parley.testkit.simulation.Invariant.DENSE_NUMBERS;
import static io.parley.testkit.simulation.Invariant.FEED_COMPLETE;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.store.Transactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One organization as it is committed, read back from the store itself after each commit and judged at once. */
final class Log {
    private static final int EVERYTHING = 100_000;

    private final Tenant tenant;
    private final Transactor store;
    private final Story story;
    private final MessageRules messageRules;
    private final ConversationRules conversationRules;
    private final List<Event> events = new ArrayList<>();
    private final Map<ConversationId, Long> numbers = new LinkedHashMap<>();
    private final Map<ConversationId, Conversation> conversations = new LinkedHashMap<>();
    private Position reached = Position.START;

    Log(Tenant tenant, Transactor store, Story story, Ledger ledger) {
        this.tenant = tenant;
        this.store = store;
        this.story = story;
        messageRules = new MessageRules(tenant, ledger);
        conversationRules = new ConversationRules(tenant);
    }

    /** Reads and judges what was committed since. */
    void catchUp() {
        List<Event> fresh = read(reached);
        if (fresh.isEmpty()) {
            return;
        }
        Set<ConversationId> touched = new LinkedHashSet<>();
        fresh.forEach(event -> touched.add(event.conversation()));
        store.inOrganization(tenant.id(), tx -> {
            touched.forEach(
                    id -> conversations.put(id, tx.conversations().find(id).orElseThrow()));
            return touched;
        });
        fresh.forEach(this::take);
        touched.forEach(this::checkLastNumber);
        conversationRules.check(conversations.values());
    }

    /** The whole log, or what follows a position, straight from the store. */
    List<Event> read(Position after) {
        return store.inOrganization(tenant.id(), tx -> tx.feed().after(after, EVERYTHING))
                .events();
    }

    private void take(Event event) {
        var happened = event.happened();
        story.tell(tenant.name() + " " + Words.of(event));
        Violation.unless(
                event.position().compareTo(reached) > 0,
                FEED_COMPLETE,
                "an event appeared before the position that was reached");
        reached = event.position();
        events.add(event);
        long expected = numbers.merge(event.conversation(), 1L, Long::sum);
        Violation.unless(
                happened.seq() == expected,
                DENSE_NUMBERS,
                "expected event " + expected + ", found " + happened.seq() + " in " + event.conversation());
        messageRules.saw(event, conversation(event.conversation()));
        conversationRules.saw(event);
    }

    private void checkLastNumber(ConversationId id) {
        Violation.unless(
                conversation(id).lastSeq() == numbers.getOrDefault(id, 0L),
                DENSE_NUMBERS,
                "the conversation says that its last event is "
                        + conversation(id).lastSeq());
    }

    private Conversation conversation(ConversationId id) {
        return Objects.requireNonNull(conversations.get(id));
    }

    Tenant tenant() {
        return tenant;
    }

    List<Event> events() {
        return events;
    }

    List<Conversation> conversations() {
        return List.copyOf(conversations.values());
    }

    MessageRules messages() {
        return messageRules;
    }
}
