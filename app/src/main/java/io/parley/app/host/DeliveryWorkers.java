package io.parley.app.host;

import io.parley.messaging.delivery.Lane;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Signal;
import io.parley.messaging.service.DeliveryService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that deliver: one that claims lanes as they fall due, and one for each lane in work, up to a bound. It wakes
 * by the bus and, since a signal may be lost, by the clock. It outlives the store's outages.
 */
public final class DeliveryWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorkers.class);
    private static final int LANES_AT_ONCE = 128;
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(10);
    /** What is due but beyond its channel's share becomes free with the bell, or when another node has done its part. */
    private static final Duration WAIT_FOR_SHARE = Duration.ofMillis(200);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DeliveryService deliveries;
    private final InstantSource time;
    private final LiveBus.Subscription subscription;
    private final Semaphore free = new Semaphore(LANES_AT_ONCE);
    private final Bell bell = new Bell();
    private final Thread dispatcher;
    private volatile boolean stopping;

    private DeliveryWorkers(DeliveryService deliveries, LiveBus bus, InstantSource time) {
        this.deliveries = deliveries;
        this.time = time;
        this.dispatcher = Thread.ofVirtual().name("deliveries").unstarted(this::dispatch);
        this.subscription = bus.subscribe(this::wake);
    }

    public static DeliveryWorkers start(DeliveryService deliveries, LiveBus bus, InstantSource time) {
        var workers = new DeliveryWorkers(deliveries, bus, time);
        workers.dispatcher.start();
        return workers;
    }

    private void wake(Signal signal) {
        // What waited for a channel leaves once that is well.
        if (signal instanceof Signal.DeliveriesDue || signal instanceof Signal.ChannelFound) {
            bell.ring();
        }
    }

    private void dispatch() {
        var backoff = new Backoff(SHORTEST_SLEEP, LONGEST_SLEEP);
        while (!stopping) {
            try {
                boolean found = claim();
                backoff.succeeded();
                if (!found) {
                    bell.await(untilDue());
                }
            } catch (RuntimeException unavailable) {
                LOG.warn(
                        "deliveries wait for the store cause={}",
                        unavailable.getClass().getSimpleName());
                bell.await(backoff.failed());
            }
        }
    }

    /** Starts work on what is due, as far as there is room. Waits for room, not for work. */
    private boolean claim() {
        free.acquireUninterruptibly();
        int room = 1 + free.drainPermits();
        int taken = 0;
        try {
            List<Lane> lanes = stopping ? List.of() : deliveries.claim(room);
            for (Lane lane : lanes) {
                Thread.ofVirtual().name("delivery").start(() -> deliver(lane));
                taken++;
            }
        } finally {
            free.release(room - taken);
        }
        return taken > 0;
    }

    private void deliver(Lane lane) {
        try {
            deliveries.deliver(lane, () -> stopping);
        } catch (RuntimeException failure) {
            // The lease runs out by itself, and whoever claims the lane then finds the attempt that is open.
            LOG.warn(
                    "delivery interrupted conversation={} cause={}",
                    lane.conversation(),
                    failure.getClass().getSimpleName());
        } finally {
            free.release();
            bell.ring();
        }
    }

    private Duration untilDue() {
        Instant now = time.instant();
        Duration wait =
                deliveries.nextDue().map(due -> Duration.between(now, due)).orElse(LONGEST_SLEEP);
        if (wait.compareTo(LONGEST_SLEEP) > 0) {
            return LONGEST_SLEEP;
        }
        if (wait.isNegative() && free.availablePermits() < LANES_AT_ONCE) {
            return WAIT_FOR_SHARE;
        }
        return wait.compareTo(SHORTEST_SLEEP) < 0 ? SHORTEST_SLEEP : wait;
    }

    /**
     * Claims nothing more and waits, within reason, for the calls that were made to be recorded. Every lease is given back
     * with that, so that another node goes on at once.
     */
    @Override
    public void close() {
        stopping = true;
        subscription.close();
        bell.ring();
        try {
            dispatcher.join(PATIENCE);
            if (!free.tryAcquire(LANES_AT_ONCE, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("stopped with deliveries in work");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
