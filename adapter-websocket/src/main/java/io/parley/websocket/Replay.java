package io.parley.websocket;

import io.parley.messaging.feed.Position;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Brings one socket from its position to the live feed: pages of the log at the client's own pace, then the hand-over. It
 * waits for its own socket only, on a thread of its own.
 */
final class Replay {
    private final OrganizationId organization;
    private final EncodedFeed feed;
    private final Follower follower;
    private final Timer timer;
    private final Executor threads;
    private final Backoff retry = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

    Replay(OrganizationId organization, EncodedFeed feed, Follower follower, Timer timer, Executor threads) {
        this.organization = organization;
        this.feed = feed;
        this.follower = follower;
        this.timer = timer;
        this.threads = threads;
    }

    /** Starts; the listener joins when it has caught up, unless its socket closes before. */
    void start(Listener listener) {
        threads.execute(() -> run(listener));
    }

    private void run(Listener start) {
        Listener listener = start;
        try {
            while (listener.outbox().awaitHalfEmpty()) {
                switch (follower.join(listener)) {
                    case Joining.Joined() -> {
                        leaveIfGone(listener.outbox());
                        return;
                    }
                    case Joining.Behind(var frames) ->
                        listener = told(listener, frames, frames.getLast().position());
                    case Joining.FarBehind() -> listener = readOn(listener);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StoreUnavailable e) {
            Listener soFar = listener;
            timer.after(retry.next(), () -> start(soFar));
        }
    }

    private Listener readOn(Listener listener) throws InterruptedException {
        var stretch = feed.after(organization, listener.seen());
        retry.reset();
        return told(listener, stretch.frames(), stretch.reached());
    }

    private static Listener told(Listener listener, List<Frame.Durable> frames, Position upTo)
            throws InterruptedException {
        listener.outbox().put(frames);
        return listener.at(upTo);
    }

    /** A socket that closed while it joined has asked to leave before there was anything to leave. */
    private void leaveIfGone(Outbox outbox) {
        if (!outbox.isOpen()) {
            follower.leave(outbox);
        }
    }
}
