package io.parley.websocket;

import io.parley.messaging.conversation.Happened;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.FeedPage;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.FeedStore;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.Transactor;
import io.parley.testkit.simulation.ForwardingTx;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A store whose feed can be held back, as an older transaction does that does not end: what comes then is ahead. */
final class HeldFeed implements Transactor {
    private final Transactor store;
    private volatile Optional<Position> horizon = Optional.empty();

    HeldFeed(Transactor store) {
        this.store = store;
    }

    void hold(OrganizationId organization) {
        horizon = Optional.of(store.inOrganization(organization, tx -> tx.feed().end()));
    }

    void release() {
        horizon = Optional.empty();
    }

    @Override
    public <T> T inOrganization(OrganizationId organization, Function<OrganizationTx, T> work) {
        return store.inOrganization(organization, tx -> work.apply(new HeldTx(tx, horizon)));
    }

    @Override
    public <T> T onPlatform(Function<PlatformTx, T> work) {
        return store.onPlatform(work);
    }

    private static final class HeldTx extends ForwardingTx {
        private final Optional<Position> horizon;

        HeldTx(OrganizationTx tx, Optional<Position> horizon) {
            super(tx);
            this.horizon = horizon;
        }

        @Override
        public FeedStore feed() {
            FeedStore feed = super.feed();
            return horizon.<FeedStore>map(end -> new HeldStore(feed, end)).orElse(feed);
        }
    }

    private record HeldStore(FeedStore feed, Position end) implements FeedStore {
        @Override
        public FeedPage after(Position position, int limit) {
            FeedPage page = feed.after(position, limit);
            if (page.reached().compareTo(end) <= 0) {
                return page;
            }
            var safe = page.events().stream().filter(this::isSafe).toList();
            var ahead = page.events().stream().filter(event -> !isSafe(event)).toList();
            return new FeedPage(safe, position.compareTo(end) > 0 ? position : end, false, ahead);
        }

        @Override
        public List<Happened> of(ConversationId conversation, long after, int limit) {
            return feed.of(conversation, after, limit);
        }

        private boolean isSafe(Event event) {
            return event.position().compareTo(end) <= 0;
        }
    }
}
