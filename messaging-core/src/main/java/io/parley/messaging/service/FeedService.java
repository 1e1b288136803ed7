package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.FeedPage;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.store.Transactor;
import java.util.List;

/** The feed of an organization's events, for live updates and anyone else who must not miss one. Thread-safe. */
public final class FeedService {
    private final Transactor transactor;

    public FeedService(Transactor transactor) {
        this.transactor = transactor;
    }

    /** Events after the position, as far as they are safe to read and the caller may see them. */
    public FeedPage after(Caller caller, Position position, int limit) {
        if (!AccessPolicy.allows(caller, UseCase.FOLLOW_WHAT_HAPPENS)) {
            return new FeedPage(List.of(), position, false, List.of());
        }
        FeedPage page = after(caller.organization(), position, limit);
        return new FeedPage(visible(caller, page.events()), page.reached(), page.more(), visible(caller, page.ahead()));
    }

    private static List<Event> visible(Caller caller, List<Event> events) {
        return events.stream()
                .filter(event -> event.audience().includes(caller.viewer()))
                .toList();
    }

    /** Events after the position, for a host that shows them to callers itself. */
    public FeedPage after(OrganizationId organization, Position position, int limit) {
        return transactor.read(organization, tx -> tx.feed().after(position, limit));
    }

    /** The end of what is readable now. */
    public Position end(OrganizationId organization) {
        return transactor.read(organization, tx -> tx.feed().end());
    }
}
