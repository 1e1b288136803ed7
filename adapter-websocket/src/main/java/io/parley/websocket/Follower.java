package io.parley.websocket;

import io.parley.messaging.feed.Position;
import io.parley.messaging.id.OrganizationId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one organization's feed and pushes it to whoever joined. Whoever wakes it need not be right: it reads from
 * where it stopped, so it pushes each event once and in order, however often it is woken. It waits for no listener: one
 * that cannot take what is pushed leaves, and catches up by itself. Thread-safe.
 */
final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int STRETCH = 500;
    private static final int MOST_PASSING = 256;

    private final OrganizationId organization;
    private final EncodedFeed feed;
    private final Timer timer;
    private final Executor threads;
    private final Lock lock = new ReentrantLock();
    private final Map<Outbox, Listener> audience = new LinkedHashMap<>();
    private final ArrayDeque<Passing> passing = new ArrayDeque<>();
    private Optional<Place> place = Optional.empty();
    private boolean wanted;
    private boolean running;

    // Touched by the one running task alone.
    private final Backoff patience = new Backoff(Duration.ofMillis(5), Duration.ofMillis(50));
    private final Backoff retry = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));
    private boolean failing;

    Follower(OrganizationId organization, EncodedFeed feed, Timer timer, Executor threads) {
        this.organization = organization;
        this.feed = feed;
        this.timer = timer;
        this.threads = threads;
    }

    /** Begins here, unless it has begun already. */
    void beginAt(Position position) {
        lock.lock();
        try {
            if (place.isEmpty()) {
                place = Optional.of(new Place(position, new Recent(position)));
            }
        } finally {
            lock.unlock();
        }
        wake();
    }

    /** Looks for new events soon. Returns at once. */
    void wake() {
        start(() -> wanted = true);
    }

    /** Passes something on soon, or drops it when too much waits already. Returns at once. */
    void pass(Passing what) {
        start(() -> {
            if (passing.size() < MOST_PASSING) {
                passing.add(what);
            }
        });
    }

    /** Adds a listener that has seen everything up to its position, once little enough is missing. */
    Joining join(Listener listener) {
        lock.lock();
        try {
            var missing = place.flatMap(now -> now.recent().after(listener.seen()));
            if (missing.isEmpty()) {
                return new Joining.FarBehind();
            }
            if (!listener.hear(missing.get())) {
                return new Joining.Behind(missing.get());
            }
            audience.put(listener.outbox(), listener);
            return new Joining.Joined();
        } finally {
            lock.unlock();
        }
    }

    void leave(Outbox outbox) {
        lock.lock();
        try {
            audience.remove(outbox);
        } finally {
            lock.unlock();
        }
    }

    private void start(Runnable change) {
        lock.lock();
        try {
            change.run();
            if (running || place.isEmpty()) {
                return;
            }
            running = true;
        } finally {
            lock.unlock();
        }
        threads.execute(this::run);
    }

    private void run() {
        for (var work = nextWork(); work.isPresent(); work = nextWork()) {
            work.get().passing().forEach(what -> audience().forEach(listener -> listener.hear(what)));
            work.get().from().ifPresent(this::read);
        }
    }

    private Optional<Work> nextWork() {
        lock.lock();
        try {
            var work = new Work(List.copyOf(passing), wanted ? place.map(Place::position) : Optional.empty());
            passing.clear();
            wanted = false;
            running = !work.isNothing();
            return running ? Optional.of(work) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void read(Position from) {
        try {
            var stretch = feed.after(organization, from, STRETCH);
            push(from, stretch);
            scheduleNext(stretch);
            recovered();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void push(Position from, EncodedFeed.Stretch stretch) {
        List<Listener> present;
        lock.lock();
        try {
            place = place.map(before -> before.moved(stretch));
            present = List.copyOf(audience.values());
        } finally {
            lock.unlock();
        }
        for (var listener : present) {
            if (!listener.hear(stretch.frames())) {
                leave(listener.outbox());
                listener.catchUpFrom(from);
            }
        }
    }

    private void scheduleNext(EncodedFeed.Stretch stretch) {
        if (!stretch.frames().isEmpty()) {
            patience.reset();
        }
        if (stretch.more()) {
            wake();
        } else if (stretch.moreToCome()) {
            timer.after(patience.next(), this::wake);
        } else {
            patience.reset();
        }
    }

    private void recovered() {
        if (failing) {
            LOG.info("The feed of {} can be read again", organization);
        }
        failing = false;
        retry.reset();
    }

    private void failed(RuntimeException why) {
        if (!failing) {
            LOG.warn("The feed of {} cannot be read; trying until it can", organization, why);
        }
        failing = true;
        timer.after(retry.next(), this::wake);
    }

    private List<Listener> audience() {
        lock.lock();
        try {
            return List.copyOf(audience.values());
        } finally {
            lock.unlock();
        }
    }

    /** How far the feed has been pushed, and the frames before that. */
    private record Place(Position position, Recent recent) {
        Place moved(EncodedFeed.Stretch stretch) {
            recent.add(stretch.frames());
            return new Place(stretch.reached(), recent);
        }
    }

    /** What one round does: pass these on, and read from there if there is a reason to. */
    private record Work(List<Passing> passing, Optional<Position> from) {
        boolean isNothing() {
            return passing.isEmpty() && from.isEmpty();
        }
    }
}
