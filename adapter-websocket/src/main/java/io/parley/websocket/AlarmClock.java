package io.parley.websocket;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** One alarm at a time, set again as often as wanted until it is stopped for good. Thread-safe. */
final class AlarmClock {
    private final Timer timer;
    private final Lock lock = new ReentrantLock();
    private Timer.Alarm current = () -> {};
    private boolean stopped;

    AlarmClock(Timer timer) {
        this.timer = timer;
    }

    /** Replaces the alarm set before. */
    void set(Duration delay, Runnable task) {
        lock.lock();
        try {
            current.cancel();
            if (!stopped) {
                current = timer.after(delay, task);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the alarm. */
    void clear() {
        lock.lock();
        try {
            current.cancel();
        } finally {
            lock.unlock();
        }
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
            current.cancel();
        } finally {
            lock.unlock();
        }
    }
}
