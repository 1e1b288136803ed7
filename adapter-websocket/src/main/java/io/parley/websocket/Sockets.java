package io.parley.websocket;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** All open sockets of a server, by the server's name for them. Thread-safe. */
final class Sockets {
    private final Lock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();
    private final Map<String, LiveSocket> open = new LinkedHashMap<>();

    void add(String name, LiveSocket socket) {
        lock.lock();
        try {
            open.put(name, socket);
        } finally {
            lock.unlock();
        }
    }

    Optional<LiveSocket> find(String name) {
        lock.lock();
        try {
            return Optional.ofNullable(open.get(name));
        } finally {
            lock.unlock();
        }
    }

    Optional<LiveSocket> remove(String name) {
        lock.lock();
        try {
            fewer.signalAll();
            return Optional.ofNullable(open.remove(name));
        } finally {
            lock.unlock();
        }
    }

    List<LiveSocket> all() {
        lock.lock();
        try {
            return List.copyOf(open.values());
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all are gone, but no longer than this. */
    void awaitNone(Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (!open.isEmpty() && left > 0) {
                left = fewer.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
