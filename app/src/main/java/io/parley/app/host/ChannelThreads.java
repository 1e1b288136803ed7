package io.parley.app.host;

import io.parley.messaging.id.ChannelId;
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
 * Work on channels that nobody waits for: one thread for each channel that has something to do, so that one which hangs
 * delays nobody else, and no channel is ever called twice at once. What does not fit into a channel's queue is dropped.
 */
public final class ChannelThreads<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelThreads.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String name;
    private final int mostOfChannel;
    private final Work<T> work;
    private final Map<ChannelId, Queue<T>> queues = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Thread dispatcher;
    private boolean stopping;

    private ChannelThreads(String name, int mostOfChannel, Work<T> work) {
        this.name = name;
        this.mostOfChannel = mostOfChannel;
        this.work = work;
        this.dispatcher = Thread.ofVirtual().name(name).unstarted(this::dispatch);
    }

    /** Where work comes from, and what it is. */
    interface Work<T> {
        /** Waits for the next one. */
        T next() throws InterruptedException;

        ChannelId channelOf(T next);

        void run(T next);
    }

    static <T> ChannelThreads<T> start(String name, int mostOfChannel, Work<T> work) {
        var threads = new ChannelThreads<>(name, mostOfChannel, work);
        threads.dispatcher.start();
        return threads;
    }

    private void dispatch() {
        try {
            while (true) {
                queue(work.next());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void queue(T next) {
        lock.lock();
        try {
            Queue<T> queue = queues.computeIfAbsent(work.channelOf(next), this::begin);
            if (queue.size() < mostOfChannel) {
                queue.add(next);
            }
        } finally {
            lock.unlock();
        }
    }

    private Queue<T> begin(ChannelId channel) {
        Thread.ofVirtual().name(name + " of a channel").start(() -> work(channel));
        return new ArrayDeque<>();
    }

    private void work(ChannelId channel) {
        for (Optional<T> next = take(channel); next.isPresent(); next = take(channel)) {
            run(next.get());
        }
    }

    /** The channel's next one; without one its thread ends, and the next begins another. */
    private Optional<T> take(ChannelId channel) {
        lock.lock();
        try {
            Optional<T> next = stopping
                    ? Optional.empty()
                    : Optional.ofNullable(queues.get(channel)).map(Queue::poll);
            if (next.isEmpty()) {
                queues.remove(channel);
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void run(T next) {
        try {
            work.run(next);
        } catch (RuntimeException failure) {
            LOG.debug("not done work={} cause={}", name, failure.getClass().getSimpleName());
        }
    }

    /** Whatever waits is dropped. */
    @Override
    public void close() {
        stop();
        dispatcher.interrupt();
        try {
            dispatcher.join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        lock.lock();
        try {
            stopping = true;
        } finally {
            lock.unlock();
        }
    }
}
