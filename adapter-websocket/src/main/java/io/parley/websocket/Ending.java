package io.parley.websocket;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What must be given back when a socket ends, whichever side and moment ends it. Thread-safe. */
final class Ending {
    private final Lock lock = new ReentrantLock();
    private final ArrayDeque<Runnable> duties = new ArrayDeque<>();
    private boolean ended;

    /** Does this at the end, which may be now. */
    void add(Runnable duty) {
        lock.lock();
        try {
            if (!ended) {
                duties.add(duty);
                return;
            }
        } finally {
            lock.unlock();
        }
        duty.run();
    }

    /** Ends: does everything added, in order, once. */
    void end() {
        List<Runnable> due;
        lock.lock();
        try {
            ended = true;
            due = List.copyOf(duties);
            duties.clear();
        } finally {
            lock.unlock();
        }
        due.forEach(Runnable::run);
    }
}
