package io.parley.app.host;

import io.parley.messaging.attachment.MediaLease;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Signal;
import io.parley.messaging.service.MediaService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that fetch what contacts send: one that claims, and one for each file on its way, up to a bound. It wakes by
 * the bus and, since a signal may be lost, by the clock. It outlives the store's outages.
 */
public final class MediaWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaWorkers.class);
    private static final int FILES_AT_ONCE = 8;
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(10);
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MediaService media;
    private final InstantSource time;
    private final LiveBus.Subscription subscription;
    private final Semaphore free = new Semaphore(FILES_AT_ONCE);
    private final Bell bell = new Bell();
    private final Thread dispatcher;
    private volatile boolean stopping;

    private MediaWorkers(MediaService media, LiveBus bus, InstantSource time) {
        this.media = media;
        this.time = time;
        this.dispatcher = Thread.ofVirtual().name("media").unstarted(this::dispatch);
        this.subscription = bus.subscribe(this::wake);
    }

    public static MediaWorkers start(MediaService media, LiveBus bus, InstantSource time) {
        var workers = new MediaWorkers(media, bus, time);
        workers.dispatcher.start();
        return workers;
    }

    /** What platforms told us makes a feed grow. */
    private void wake(Signal signal) {
        if (signal instanceof Signal.FeedGrew) {
            bell.ring();
        }
    }

    private void dispatch() {
        var backoff = new Backoff(SHORTEST_SLEEP, LONGEST_SLEEP);
        while (!stopping) {
            try {
                boolean found = claim();
                backoff.succeeded();
                bell.await(found ? SHORTEST_SLEEP : untilDue());
            } catch (RuntimeException unavailable) {
                LOG.warn(
                        "media wait for the store cause={}",
                        unavailable.getClass().getSimpleName());
                bell.await(backoff.failed());
            }
        }
    }

    /** Starts work on what is due, as far as there is room. */
    private boolean claim() {
        free.acquireUninterruptibly();
        int room = 1 + free.drainPermits();
        int taken = 0;
        try {
            List<MediaLease> leases = stopping ? List.of() : media.claim(room);
            for (MediaLease lease : leases) {
                Thread.ofVirtual().name("media fetch").start(() -> fetch(lease));
                taken++;
            }
        } finally {
            free.release(room - taken);
        }
        return taken > 0;
    }

    private void fetch(MediaLease lease) {
        try {
            media.fetch(lease);
        } catch (RuntimeException failure) {
            // The lease runs out by itself, and then somebody tries again.
            LOG.warn(
                    "media fetch interrupted message={} cause={}",
                    lease.message(),
                    failure.getClass().getSimpleName());
        } finally {
            free.release();
            bell.ring();
        }
    }

    private Duration untilDue() {
        Instant now = time.instant();
        Duration wait = media.nextDue().map(due -> Duration.between(now, due)).orElse(LONGEST_SLEEP);
        if (wait.compareTo(LONGEST_SLEEP) > 0) {
            return LONGEST_SLEEP;
        }
        return wait.compareTo(SHORTEST_SLEEP) < 0 ? SHORTEST_SLEEP : wait;
    }

    /** Claims nothing more, and leaves what is on its way to whoever claims it next. */
    @Override
    public void close() {
        stopping = true;
        subscription.close();
        bell.ring();
        try {
            dispatcher.join(PATIENCE);
            if (!free.tryAcquire(FILES_AT_ONCE, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("stopped with media on their way: they are fetched again");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
