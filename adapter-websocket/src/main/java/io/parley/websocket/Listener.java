package io.parley.websocket;

import io.parley.messaging.feed.Position;
import io.parley.messaging.id.MemberId;
import java.util.List;

/**
 * One socket in an organization's audience.
 *
 * @param replay what brings it back when it falls behind
 * @param seen up to where it had been told everything when it joined
 */
record Listener(MemberId member, Outbox outbox, Views views, Replay replay, Position seen) {
    /** Takes what is new to it; false when that is too much at once. */
    boolean hear(List<Frame.Durable> frames) {
        var unseen = frames.stream()
                .filter(frame -> frame.position().compareTo(seen) > 0)
                .toList();
        return unseen.isEmpty() || outbox.offerIfFits(unseen);
    }

    /** Takes what others do right now, if it looks there. */
    void hear(Passing passing) {
        if (!passing.author().equals(member) && views.include(passing.conversation())) {
            outbox.offerEphemeral(passing.frame());
        }
    }

    Listener at(Position position) {
        return new Listener(member, outbox, views, replay, position);
    }

    /** Goes on in the log, at its own pace, from where it was told everything. */
    void catchUpFrom(Position told) {
        replay.start(told.compareTo(seen) > 0 ? at(told) : this);
    }
}
