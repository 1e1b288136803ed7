package io.parley.app.demo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/** The last messages sent through the stand-in. Thread-safe. */
final class SentMessages {
    private static final int MOST = 1000;

    private final Deque<SentMessage> messages = new ArrayDeque<>();
    private final Lock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long lastNumber;

    SentMessage add(LongFunction<SentMessage> message) {
        lock.lock();
        try {
            lastNumber++;
            var added = message.apply(lastNumber);
            messages.addLast(added);
            if (messages.size() > MOST) {
                messages.removeFirst();
            }
            grown.signalAll();
            return added;
        } finally {
            lock.unlock();
        }
    }

    /** What was sent to somebody after a number; waits for something if there is nothing yet. */
    List<SentMessage> after(long number, String to, Duration wait) {
        long nanos = wait.toNanos();
        lock.lock();
        try {
            var found = find(number, to);
            while (found.isEmpty() && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
                found = find(number, to);
            }
            return found;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private List<SentMessage> find(long number, String to) {
        return messages.stream()
                .filter(message -> message.number() > number && message.to().equals(to))
                .toList();
    }
}
