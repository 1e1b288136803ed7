package io.parley.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** What has arrived so far, in order, for many threads to write and to wait for. */
final class Ledger {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<AcceptedSend> accepted = new ArrayList<>();
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

    /** Adds what the function makes of the number of the new entry. */
    AcceptedSend accept(Function<Integer, AcceptedSend> entry) {
        lock.lock();
        try {
            var send = entry.apply(accepted.size() + 1);
            accepted.add(send);
            grown.signalAll();
            return send;
        } finally {
            lock.unlock();
        }
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
