package io.parley.app.host;

import io.parley.messaging.id.ChannelId;
import io.parley.messaging.service.GestureService;
import io.parley.messaging.service.GestureService.Shown;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that show contacts what members do besides writing: one for each channel that has something to show, so that
 * one which hangs delays nobody else. What does not fit into a channel's queue is dropped.
 */
public final class GestureWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GestureWorkers.class);
    private static final int MOST_OF_CHANNEL = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final GestureService gestures;
    private final Map<ChannelId, Queue<Shown>> queues = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Thread dispatcher = Thread.ofVirtual().name("gestures").unstarted(this::dispatch);

    private GestureWorkers(GestureService gestures) {
        this.gestures = gestures;
    }

    public static GestureWorkers start(GestureService gestures) {
        var workers = new GestureWorkers(gestures);
        workers.dispatcher.start();
        return workers;
    }

    private void dispatch() {
        try {
            while (true) {
                queue(gestures.next());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void queue(Shown next) {
        lock.lock();
        try {
            Queue<Shown> queue = queues.computeIfAbsent(next.channel(), this::begin);
            if (queue.size() < MOST_OF_CHANNEL) {
                queue.add(next);
            }
        } finally {
            lock.unlock();
        }
    }

    private Queue<Shown> begin(ChannelId channel) {
        Thread.ofVirtual().name("gestures of a channel").start(() -> work(channel));
        return new ArrayDeque<>();
    }

    private void work(ChannelId channel) {
        for (Optional<Shown> next = take(channel); next.isPresent(); next = take(channel)) {
            show(next.get());
        }
    }

    /** The channel's next one; without one its thread ends, and the next begins another. */
    private Optional<Shown> take(ChannelId channel) {
        lock.lock();
        try {
            Optional<Shown> next = Optional.ofNullable(queues.get(channel)).map(Queue::poll);
            if (next.isEmpty()) {
                queues.remove(channel);
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void show(Shown shown) {
        try {
            gestures.show(shown);
        } catch (RuntimeException failure) {
            LOG.debug("a gesture was not shown cause={}", failure.getClass().getSimpleName());
        }
    }

    /** Whatever waits is dropped. */
    @Override
    public void close() {
        dispatcher.interrupt();
        try {
            dispatcher.join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
