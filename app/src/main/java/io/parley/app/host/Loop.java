package io.parley.app.host;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does what is due, round after round, until it is closed. It outlives the store's outages. */
final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final String name;
    private final Supplier<Rest> round;
    private final Backoff backoff;
    private final Duration patience;
    private final Bell bell = new Bell();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    /**
     * @param name of what is done, as it stands in the log
     * @param round does what is due, and says how long to rest then
     * @param backoff how long to rest after rounds that failed
     * @param patience how long whoever closes this waits for the round to end
     */
    Loop(String name, Supplier<Rest> round, Backoff backoff, Duration patience) {
        this.name = name;
        this.round = round;
        this.backoff = backoff;
        this.patience = patience;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** What becomes of the thread between two rounds. */
    sealed interface Rest {
        /** It sleeps until somebody rings, and no longer than this. */
        record UntilRung(Duration most) implements Rest {}

        /** It sleeps as long, whoever rings. */
        record Undisturbed(Duration time) implements Rest {}
    }

    /** Begins, with a first round at once. */
    void start() {
        thread.start();
    }

    /** There is something to do. */
    void ring() {
        bell.ring();
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void run() {
        Rest rest;
        do {
            rest = attempt();
        } while (goesOnAfter(rest));
    }

    private Rest attempt() {
        try {
            Rest rest = round.get();
            backoff.succeeded();
            return rest;
        } catch (RuntimeException unavailable) {
            LOG.warn(
                    "{} waits for the store cause={}",
                    name,
                    unavailable.getClass().getSimpleName());
            return new Rest.Undisturbed(backoff.failed());
        }
    }

    private boolean goesOnAfter(Rest rest) {
        return switch (rest) {
            case Rest.UntilRung(Duration most) -> {
                bell.await(most);
                yield !isStopping();
            }
            case Rest.Undisturbed(Duration time) -> !isStoppedWithin(time);
        };
    }

    private boolean isStoppedWithin(Duration time) {
        try {
            return stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Begins no further round, and waits for the one that there is. */
    @Override
    public void close() {
        stopping.countDown();
        bell.ring();
        try {
            thread.join(patience);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
