package io.parley.messaging.service;

import io.parley.messaging.store.Proposal;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The contacts' messages that were stored last. Platforms that repeat themselves do so soon, and what is known here need not be
 * looked up. So many and no more. Thread-safe.
 */
final class LatelyArrived {
    private static final int MOST = 20_000;

    private final Map<Proposal.Arrived, Boolean> messages = new Recent<>(MOST);
    private final ReentrantLock lock = new ReentrantLock();

    boolean contains(Proposal.Arrived message) {
        lock.lock();
        try {
            return messages.containsKey(message);
        } finally {
            lock.unlock();
        }
    }

    /** It is durable from here on. */
    void add(Proposal.Arrived message) {
        lock.lock();
        try {
            messages.put(message, true);
        } finally {
            lock.unlock();
        }
    }
}
