package io.parley.messaging.store;

import io.parley.messaging.conversation.Happened;
import io.parley.messaging.feed.FeedPage;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ConversationId;
import java.util.List;

/**
 * The organization's events in an order that never changes under a reader: an event becomes readable once every
 * transaction that could still write before it has ended.
 */
public interface FeedStore {
    /** Events after the position, at most so many. */
    FeedPage after(Position position, int limit);

    /** The events of one conversation after a number, in the order of their numbers, at most so many. */
    List<Happened> of(ConversationId conversation, long after, int limit);

    /**
     * The end of what was readable when this transaction asked its first question. Whatever it reads includes all up to
     * here, and so it does not matter when this is asked; last costs least.
     */
    Position end();
}
