package io.parley.app.host;

import io.parley.messaging.port.LiveBus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that do work as it falls due: one that claims, and one for each thing in work, up to a bound. They wake by the
 * bus and, since a signal may be lost, by the clock.
 */
public final class DueWorkers<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DueWorkers.class);
    /** What is due and not to be had becomes free with the bell, or when another node has done its part. */
    private static final Duration WAIT_FOR_OTHERS = Duration.ofMillis(200);

    private final DueWork<T> work;
    private final DueWork.Pace pace;
    private final InstantSource time;
    private final Semaphore free;
    private final Loop loop;
    private final LiveBus.Subscription subscription;

    private DueWorkers(DueWork<T> work, LiveBus bus, InstantSource time) {
        this.work = work;
        this.pace = work.pace();
        this.time = time;
        this.free = new Semaphore(pace.atOnce());
        this.loop = new Loop(
                work.name(), this::round, new Backoff(pace.shortestSleep(), pace.longestSleep()), pace.patience());
        this.subscription = bus.subscribe(signal -> {
            if (work.isWokenBy(signal)) {
                loop.ring();
            }
        });
    }

    public static <T> DueWorkers<T> start(DueWork<T> work, LiveBus bus, InstantSource time) {
        var workers = new DueWorkers<>(work, bus, time);
        workers.loop.start();
        return workers;
    }

    private Loop.Rest round() {
        return new Loop.Rest.UntilRung(claim() ? Duration.ZERO : untilDue());
    }

    /** Starts work on what is due, as far as there is room. Waits for room, not for work. */
    private boolean claim() {
        free.acquireUninterruptibly();
        int room = 1 + free.drainPermits();
        int taken = 0;
        try {
            List<T> due = loop.isStopping() ? List.of() : work.claim(room);
            for (T claimed : due) {
                Thread.ofVirtual().name(work.name()).start(() -> work(claimed));
                taken++;
            }
        } finally {
            free.release(room - taken);
        }
        return taken > 0;
    }

    private void work(T claimed) {
        try {
            work.work(claimed, loop::isStopping);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "{} interrupted {} cause={}",
                    work.name(),
                    work.describe(claimed),
                    failure.getClass().getSimpleName());
        } finally {
            free.release();
            loop.ring();
        }
    }

    private Duration untilDue() {
        Instant now = time.instant();
        Duration wait = work.nextDue().map(due -> Duration.between(now, due)).orElse(pace.longestSleep());
        if (wait.compareTo(pace.longestSleep()) > 0) {
            return pace.longestSleep();
        }
        if (wait.isNegative() && free.availablePermits() < pace.atOnce()) {
            return WAIT_FOR_OTHERS;
        }
        return wait.compareTo(pace.shortestSleep()) < 0 ? pace.shortestSleep() : wait;
    }

    /** Claims nothing more and waits, within reason, for what is in work; the leases of the rest run out. */
    @Override
    public void close() {
        subscription.close();
        loop.close();
        try {
            if (!free.tryAcquire(pace.atOnce(), pace.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("stopped with {} in work", work.name());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
