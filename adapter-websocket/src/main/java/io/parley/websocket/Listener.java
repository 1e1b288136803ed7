package io.parley.websocket;

import io.parley.messaging.feed.Position;
import io.parley.messaging.identity.Viewer;
import java.util.List;
import java.util.Set;

/**
 * One socket in an organization's audience.
 *
 * @param replay what brings it back when it falls behind
 * @param seen up to where it had been told everything when it joined
 * @param ahead what it had been told besides
 * @param fromLog whether the log told it the last of that, which may know more than the follower has read
 */
record Listener(
        Viewer viewer, Outbox outbox, Views views, Replay replay, Position seen, Set<Place> ahead, boolean fromLog) {
    Listener(Viewer viewer, Outbox outbox, Views views, Replay replay, Position seen) {
        this(viewer, outbox, views, replay, seen, Set.of(), false);
    }

    /**
     * Takes what is new and meant for it, after which it has been told everything up to there; false when that is too much
     * at once.
     */
    boolean hear(List<Frame.Durable> frames, String upTo) {
        var shown = meant(frames);
        boolean taken = shown.isEmpty() || outbox.offerIfFits(shown);
        if (taken) {
            outbox.toldUpTo(upTo);
        }
        return taken;
    }

    /** Those meant for it that it has not been told ahead of time. */
    List<Frame.Durable> unheard(List<Frame.Durable> frames) {
        return frames.stream()
                .filter(frame -> isMeant(frame) && !ahead.contains(frame.place()))
                .toList();
    }

    private List<Frame.Durable> meant(List<Frame.Durable> frames) {
        // Most are meant for all: then nothing is copied for anybody.
        return frames.stream().allMatch(this::isMeant)
                ? frames
                : frames.stream().filter(this::isMeant).toList();
    }

    private boolean isMeant(Frame.Durable frame) {
        return frame.audience().includes(viewer);
    }

    /** Takes what others do right now, if that concerns it. */
    void hear(Passing passing) {
        boolean concerned = switch (passing) {
            case Passing.Nearby nearby ->
                !nearby.author().equals(viewer.member())
                        && nearby.audience().includes(viewer)
                        && views.include(nearby.conversation());
            case Passing.Common common -> common.audience().includes(viewer);
            case Passing.Personal personal -> personal.to().equals(viewer.member());
        };
        if (concerned) {
            outbox.offerEphemeral(passing.frame());
        }
    }

    Listener at(Position position, Set<Place> toldAhead) {
        return new Listener(viewer, outbox, views, replay, position, toldAhead, false);
    }

    /** After the log has told it everything up to there. */
    Listener toldByLog(Position position) {
        return new Listener(viewer, outbox, views, replay, position, ahead, true);
    }

    /** After the follower has read what the log had told it. */
    Listener followed() {
        return at(seen, ahead);
    }

    /** Goes on in the log, at its own pace, from where it was told everything. */
    void catchUpFrom(Position told) {
        replay.start(at(told, Set.of()));
    }
}
