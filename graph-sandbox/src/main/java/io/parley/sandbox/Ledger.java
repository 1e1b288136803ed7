package io.parley.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** What has arrived so far, in order, for many threads to write and to wait for. */
final class Ledger {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<AcceptedSend> accepted = new ArrayList<>();
    private final List<Gesture> gestures = new ArrayList<>();
    private long received;

    void receive() {
        lock.lock();
        try {
            received++;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Adds a message, which gets the next number. */
    AcceptedSend accept(AcceptedSend send) {
        lock.lock();
        try {
            var numbered = send.numbered(accepted.size() + 1L);
            accepted.add(numbered);
            grown.signalAll();
            return numbered;
        } finally {
            lock.unlock();
        }
    }

    void add(Gesture gesture) {
        lock.lock();
        try {
            gestures.add(gesture);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Gesture> gestures() {
        lock.lock();
        try {
            return List.copyOf(gestures);
        } finally {
            lock.unlock();
        }
    }

    Optional<AcceptedSend> find(String id) {
        return accepted().stream().filter(send -> send.id().equals(id)).findFirst();
    }

    /** What went to somebody after a number; waits for something if there is nothing yet. */
    List<AcceptedSend> awaitAfter(long number, String to, Duration wait) {
        lock.lock();
        try {
            var left = wait.toNanos();
            var found = after(number, to);
            while (found.isEmpty() && left > 0) {
                left = grown.awaitNanos(left);
                found = after(number, to);
            }
            return found;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private List<AcceptedSend> after(long number, String to) {
        var first = Math.clamp(number, 0, accepted.size());
        return accepted.subList(first, accepted.size()).stream()
                .filter(send -> send.wentTo(to))
                .toList();
    }

    List<AcceptedSend> accepted() {
        lock.lock();
        try {
            return List.copyOf(accepted);
        } finally {
            lock.unlock();
        }
    }

    long received() {
        lock.lock();
        try {
            return received;
        } finally {
            lock.unlock();
        }
    }

    List<AcceptedSend> awaitAccepted(int count, Duration timeout) {
        await(() -> accepted.size() >= count, timeout);
        return accepted();
    }

    void awaitReceived(long count, Duration timeout) {
        await(() -> received >= count, timeout);
    }

    private void await(BooleanSupplier enough, Duration timeout) {
        lock.lock();
        try {
            var left = timeout.toNanos();
            while (!enough.getAsBoolean() && left > 0) {
                left = grown.awaitNanos(left);
            }
            if (!enough.getAsBoolean()) {
                throw new AssertionError("after %s: %d calls received, %d messages accepted"
                        .formatted(timeout, received, accepted.size()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", interrupted);
        } finally {
            lock.unlock();
        }
    }
}
