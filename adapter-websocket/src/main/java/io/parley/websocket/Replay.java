package io.parley.websocket;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Brings one socket from its position to the live feed: pages of the log at the client's own pace, then the hand-over. It
 * holds up nobody else, and gives up on a client that takes nothing.
 */
final class Replay {
    /** Small, since a page is held in memory while its client reads. */
    private static final int STRETCH = 100;

    private final OrganizationId organization;
    private final Follower follower;
    private final Station station;
    private final Backoff retry = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));
    private final AlarmClock watch;

    Replay(OrganizationId organization, Follower follower, Station station) {
        this.organization = organization;
        this.follower = follower;
        this.station = station;
        this.watch = new AlarmClock(station.timer());
    }

    /** Starts for a client that is behind; the listener joins when it has caught up, unless its socket closes before. */
    void start(Listener listener) {
        watch(listener.outbox(), Optional.empty());
        tryNow(listener);
    }

    /** Starts for a client that takes what it is told, as far as anybody knows. */
    void tryNow(Listener listener) {
        station.threads().execute(() -> run(listener));
    }

    void stop() {
        watch.stop();
    }

    private void run(Listener start) {
        Listener listener = start;
        try {
            while (listener.outbox().awaitHalfEmpty()) {
                switch (follower.join(listener)) {
                    case Joining.Joined() -> {
                        joined(listener.outbox());
                        return;
                    }
                    case Joining.Early() -> {
                        watch.clear();
                        return;
                    }
                    case Joining.Behind(var frames, Listener then) -> {
                        put(listener, frames);
                        listener = then;
                    }
                    case Joining.FarBehind() -> listener = readOn(listener);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StoreUnavailable e) {
            Listener soFar = listener;
            station.timer().after(retry.next(), () -> start(soFar));
        }
    }

    private Listener readOn(Listener listener) throws InterruptedException {
        var stretch = station.feed().after(organization, listener.seen(), STRETCH);
        retry.reset();
        put(listener, listener.unheard(stretch.frames()));
        // What was not for this client to see it has passed as well.
        listener.outbox().toldUpTo(station.feed().seal(organization, stretch.reached()));
        return listener.toldByLog(stretch.reached());
    }

    private void put(Listener listener, List<Frame.Durable> frames) throws InterruptedException {
        watch(listener.outbox(), Optional.empty());
        listener.outbox().put(frames);
    }

    private void joined(Outbox outbox) {
        watch.clear();
        // A socket that closed while it joined asked to leave before there was anything to leave.
        if (!outbox.isOpen()) {
            follower.leave(outbox);
        }
    }

    private void watch(Outbox outbox, Optional<Long> stuckBefore) {
        watch.set(station.settings().times().stall(), () -> {
            var stuck = outbox.stuckAt();
            if (stuck.isPresent() && stuck.equals(stuckBefore)) {
                outbox.closeNow(CloseReason.SLOW_CONSUMER);
            } else {
                watch(outbox, stuck);
            }
        });
    }
}
