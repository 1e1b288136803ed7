package io.parley.messaging.memory;

import io.parley.messaging.feed.FeedPage;
import io.parley.messaging.feed.Position;
import io.parley.messaging.store.FeedStore;
import java.util.List;

/** Transactions run one after the other here, so whatever is committed is safe to read. */
record InMemoryFeedStore(Tables tables, long transaction) implements FeedStore {
    @Override
    public FeedPage after(Position position, int limit) {
        var found = tables.events.all().stream()
                .filter(event -> event.position().compareTo(position) > 0)
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        var events = more ? found.subList(0, limit) : found;
        Position reached = more ? events.getLast().position() : later(position, end());
        return new FeedPage(events, reached, more, List.of());
    }

    private static Position later(Position one, Position other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public Position end() {
        return Position.endOf(transaction - 1);
    }
}
