package io.parley.messaging.memory;

import io.parley.messaging.conversation.Audience;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.FeedPage;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.store.FeedStore;
import java.util.List;
import java.util.stream.Collectors;

/** Transactions run one after the other here, so whatever is committed is safe to read. */
record InMemoryFeedStore(Tables tables, long transaction) implements FeedStore {
    @Override
    public FeedPage after(Position position, int limit) {
        var found = tables.events.all().stream()
                .filter(event -> event.position().compareTo(position) > 0)
                .limit(limit + 1L)
                .map(this::seen)
                .toList();
        boolean more = found.size() > limit;
        var events = more ? found.subList(0, limit) : found;
        Position reached = more ? events.getLast().position() : later(position, end());
        return new FeedPage(events, reached, more, List.of());
    }

    @Override
    public List<Happened> of(ConversationId conversation, long after, int limit) {
        return tables.events.all().stream()
                .filter(event -> event.conversation().equals(conversation))
                .map(Event::happened)
                .filter(happened -> happened.seq() > after)
                .limit(limit)
                .toList();
    }

    private Event seen(Event event) {
        return new Event(
                event.position(),
                event.conversation(),
                audience(event.conversation()).of(event.happened().event()),
                event.happened());
    }

    private Audience audience(ConversationId id) {
        var conversation = tables.conversations.get(id).orElseThrow();
        return conversation.kind().isPrivate()
                ? new Audience.Only(new InMemoryParticipantStore(tables)
                        .of(id).stream().map(Participant::member).collect(Collectors.toSet()))
                : Audience.of(conversation.office());
    }

    private static Position later(Position one, Position other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public Position end() {
        return Position.endOf(transaction - 1);
    }
}
