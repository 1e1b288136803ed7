package io.parley.sandbox;

import io.parley.sandbox.Notice.Destination;
import io.parley.sandbox.Webhooks.Posted;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Posts bodies one after the other on a thread of its own, and repeats what was not answered with 200: the real one at once
 * and then ever more slowly for 36 hours (WhatsApp: 7 days), this one a few times.
 */
final class Postman implements AutoCloseable {
    private static final int MOST_REMEMBERED = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService first =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final ExecutorService again = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Destination, MetaWebhooks> doors = new HashMap<>();
    private final Deque<Posted> posted = new ArrayDeque<>();
    private List<Duration> delays =
            List.of(Duration.ZERO, Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(4));
    private int underWay;

    void retryAfter(List<Duration> newDelays) {
        guarded(() -> delays = newDelays);
    }

    void post(Platform platform, Destination destination, String body) {
        guarded(() -> underWay++);
        try {
            first.execute(() -> attempt(platform, destination, body, List.copyOf(delays)));
        } catch (RejectedExecutionException closed) {
            guarded(() -> underWay--);
        }
    }

    List<Posted> posted() {
        lock.lock();
        try {
            return List.copyOf(posted);
        } finally {
            lock.unlock();
        }
    }

    void awaitQuiet(Duration timeout) {
        lock.lock();
        try {
            var left = timeout.toNanos();
            while (underWay > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (underWay > 0) {
                throw new AssertionError("after %s: %d webhooks are still on their way".formatted(timeout, underWay));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", interrupted);
        } finally {
            lock.unlock();
        }
    }

    private void attempt(Platform platform, Destination destination, String body, List<Duration> left) {
        var status = post(destination, body);
        remember(new Posted(platform, status, body));
        if (status == 200 || left.isEmpty() || closing.getCount() == 0) {
            guarded(() -> underWay--);
        } else {
            again.execute(() -> attemptLater(platform, destination, body, left));
        }
    }

    private void attemptLater(Platform platform, Destination destination, String body, List<Duration> left) {
        try {
            if (closing.await(left.getFirst().toNanos(), TimeUnit.NANOSECONDS)) {
                guarded(() -> underWay--);
            } else {
                attempt(platform, destination, body, left.subList(1, left.size()));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            guarded(() -> underWay--);
        }
    }

    /** 0 when nobody answered. */
    private int post(Destination destination, String body) {
        try {
            return door(destination).post(body);
        } catch (UncheckedIOException | IllegalStateException nobody) {
            return 0;
        }
    }

    private MetaWebhooks door(Destination destination) {
        lock.lock();
        try {
            return doors.computeIfAbsent(destination, where -> new MetaWebhooks(where.address(), where.secret()));
        } finally {
            lock.unlock();
        }
    }

    private void remember(Posted attempt) {
        guarded(() -> {
            posted.addLast(attempt);
            if (posted.size() > MOST_REMEMBERED) {
                posted.removeFirst();
            }
        });
    }

    private void guarded(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        first.shutdownNow();
        guarded(() -> doors.values().forEach(MetaWebhooks::abort));
        first.close();
        again.close();
    }
}
