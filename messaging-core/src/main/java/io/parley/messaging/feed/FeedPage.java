package io.parley.messaging.feed;

import java.util.List;

/**
 * A stretch of the feed.
 *
 * @param events in the order of their positions, and nothing will ever appear between them
 * @param reached where to read on: the end of these events, or of all that was safe to read when there is no more
 * @param more whether another stretch can be read at once
 * @param ahead committed after what was reached, in the order of their positions, but an older, unfinished transaction may
 *     still write before or between them; they come again as events. A conversation's are in the order of their numbers
 *     and leave none out
 */
public record FeedPage(List<Event> events, Position reached, boolean more, List<Event> ahead) {
    public FeedPage {
        events = List.copyOf(events);
        ahead = List.copyOf(ahead);
    }

    /** Whether events are committed already that are not safe to read yet. */
    public boolean moreToCome() {
        return !ahead.isEmpty();
    }
}
