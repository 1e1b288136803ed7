package io.parley.messaging.feed;

import java.util.List;

/**
 * A stretch of the feed.
 *
 * @param events in the order of their positions
 * @param reached where to read on: the end of these events, or of what was safe to read when there were none
 * @param more whether another stretch can be read at once
 * @param moreToCome whether events are already committed that an older, unfinished transaction still holds back
 */
public record FeedPage(List<Event> events, Position reached, boolean more, boolean moreToCome) {
    public FeedPage {
        events = List.copyOf(events);
    }
}
