package io.parley.websocket;

import io.parley.messaging.feed.Position;
import io.parley.messaging.id.MemberId;
import java.util.List;

/**
 * One socket in an organization's audience.
 *
 * @param seen up to where it has been told everything when it joined
 */
record Listener(MemberId member, Outbox outbox, Views views, Position seen) {
    /** Passes on what is new to it. */
    void hear(List<Frame.Durable> frames) {
        var unseen = frames.stream()
                .filter(frame -> frame.position().compareTo(seen) > 0)
                .toList();
        if (!unseen.isEmpty()) {
            outbox.offer(unseen);
        }
    }

    Listener at(Position position) {
        return new Listener(member, outbox, views, position);
    }

    /** Passes on what others do, if it looks there. */
    void hear(Passing passing) {
        if (!passing.author().equals(member) && views.include(passing.conversation())) {
            outbox.offerEphemeral(passing.frame());
        }
    }
}
