package io.parley.websocket;

import io.parley.messaging.feed.Position;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one organization's feed and pushes it to whoever joined. It pushes at once what a signal brings and what comes
 * next in its conversation; the feed, read behind it, brings what no signal did and says up to where all has been shown.
 * It waits for no listener: one that cannot take what is pushed leaves, and catches up by itself. Thread-safe.
 */
final class Follower {
    /** How long to wait before looking again what has become safe; everything visible is shown by then. */
    static final Duration CALM = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int MOST_SIGNALS = 1024;
    private static final int FEW = 16;

    private final OrganizationId organization;
    private final EncodedFeed feed;
    private final InTurn signals;
    private final Coalesced reading;
    /** Held while something is shown, so that all see it in one order; taken before the other lock. */
    private final Lock showing = new ReentrantLock();

    private final Lock lock = new ReentrantLock();
    private final Map<Outbox, Listener> audience = new LinkedHashMap<>();
    private final List<Listener> early = new ArrayList<>();
    private Optional<Shown> shown = Optional.empty();

    // Touched by the one reading task alone.
    private final Backoff retry = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));
    private boolean failing;

    Follower(OrganizationId organization, EncodedFeed feed, Timer timer, Executor threads) {
        this.organization = organization;
        this.feed = feed;
        this.signals = new InTurn(threads, MOST_SIGNALS);
        this.reading = new Coalesced(timer, threads, this::read);
    }

    /** Begins here, unless it has begun already. */
    void beginAt(Position position) {
        locked(() -> {
            if (shown.isEmpty()) {
                shown = Optional.of(new Shown(position, any -> feed.seal(organization, any)));
            }
            return true;
        });
        wake();
    }

    /** Looks for new events soon. Returns at once. */
    void wake() {
        reading.soon();
    }

    /** Pushes a conversation's events soon; to few at once, since that takes less than waking a thread for it. */
    void hear(Signal.EventsCommitted committed) {
        Runnable push = () -> heard(committed);
        boolean taken = locked(audience::size) <= FEW ? signals.runOrOffer(push) : signals.offer(push);
        if (!taken) {
            wake();
        }
    }

    /** Passes something on soon, as it is then, or drops it when too much waits already. Returns at once. */
    void pass(Supplier<Passing> what) {
        passIf(() -> Optional.of(what.get()));
    }

    /** The same, unless there is nothing to pass on by then. */
    void passIf(Supplier<Optional<Passing>> what) {
        signals.offer(() -> what.get()
                .ifPresent(passing ->
                        locked(() -> List.copyOf(audience.values())).forEach(listener -> listener.hear(passing))));
    }

    /** Adds a listener that has seen everything up to its position, once little enough is missing. */
    Joining join(Listener listener) {
        var joining = locked(() -> shown.map(now -> join(listener, now)).orElseGet(Joining.FarBehind::new));
        if (joining instanceof Joining.Early) {
            wake();
        }
        return joining;
    }

    private Joining join(Listener listener, Shown now) {
        if (listener.seen().compareTo(now.safe()) > 0) {
            return early(listener);
        }
        var missing = now.after(listener.seen()).map(listener::unheard);
        if (missing.isEmpty()) {
            return new Joining.FarBehind();
        }
        // The log hides what was shown to somebody who is out by now: what it told is not mixed with older news.
        if (listener.fromLog()) {
            return early(listener);
        }
        if (!listener.hear(missing.get(), now.sealed())) {
            return new Joining.Behind(missing.get(), listener.at(now.safe(), now.ahead()));
        }
        audience.put(listener.outbox(), listener.at(now.safe(), Set.of()));
        return new Joining.Joined();
    }

    private Joining early(Listener listener) {
        early.add(listener);
        return new Joining.Early();
    }

    void leave(Outbox outbox) {
        locked(() -> Optional.ofNullable(audience.remove(outbox)));
    }

    private void heard(Signal.EventsCommitted committed) {
        if (show(now -> now.heard(committed))) {
            wake();
        } else {
            reading.after(CALM);
        }
    }

    private void read() {
        try {
            locked(() -> shown.map(now -> new Want(now.safe(), now.stretch(), List.copyOf(early))))
                    .ifPresent(this::read);
            recovered();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void read(Want want) {
        var page = feed.page(organization, want.after(), want.limit());
        if (show(now -> now.read(page, want.limit()))) {
            wake();
        }
        var ready = locked(() -> takeReady(want.waiting()));
        ready.forEach(listener -> listener.replay().tryNow(listener));
        if (page.moreToCome() || locked(() -> shown.filter(Shown::isAhead).isPresent() || !early.isEmpty())) {
            reading.after(CALM);
        }
    }

    private List<Listener> takeReady(List<Listener> waiting) {
        var ready = waiting.stream()
                .filter(listener -> shown.filter(now -> listener.seen().compareTo(now.safe()) <= 0)
                        .isPresent())
                .toList();
        early.removeAll(ready);
        return ready.stream().map(Listener::followed).toList();
    }

    /** Shows what is new to all who are here; says whether more can be read at once. */
    private boolean show(Function<Shown, Shown.Step> news) {
        showing.lock();
        try {
            var push = locked(
                    () -> shown.map(now -> new Push(now.safe(), news.apply(now), List.copyOf(audience.values()))));
            push.ifPresent(this::show);
            return push.filter(done -> done.step().incomplete()).isPresent();
        } finally {
            showing.unlock();
        }
    }

    private void show(Push push) {
        for (var listener : push.to()) {
            if (!listener.hear(push.step().frames(), push.step().upTo())) {
                leave(listener.outbox());
                listener.catchUpFrom(push.from());
            }
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
        reading.after(retry.next());
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What to read.
     *
     * @param waiting who waits for it
     */
    private record Want(Position after, int limit, List<Listener> waiting) {}

    /** What these are shown, who have been told everything up to there before. */
    private record Push(Position from, Shown.Step step, List<Listener> to) {}
}
