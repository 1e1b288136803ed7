package io.parley.websocket;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Runs one task never twice at once: whoever asks while it runs gets one more run, together with all others who do. Thread-safe. */
final class Coalesced {
    private final Timer timer;
    private final Executor threads;
    private final Runnable task;
    private final Lock lock = new ReentrantLock();
    private boolean wanted;
    private boolean running;
    private boolean planned;

    /**
     * @param task must not throw
     */
    Coalesced(Timer timer, Executor threads, Runnable task) {
        this.timer = timer;
        this.threads = threads;
        this.task = task;
    }

    /** Begins a run soon. Returns at once. */
    void soon() {
        lock.lock();
        try {
            wanted = true;
            if (running) {
                return;
            }
            running = true;
        } finally {
            lock.unlock();
        }
        threads.execute(this::run);
    }

    /** Begins a run after a while, unless one is planned already. Returns at once. */
    void after(Duration delay) {
        lock.lock();
        try {
            if (planned) {
                return;
            }
            planned = true;
        } finally {
            lock.unlock();
        }
        timer.after(delay, this::due);
    }

    private void due() {
        lock.lock();
        try {
            planned = false;
        } finally {
            lock.unlock();
        }
        soon();
    }

    private void run() {
        while (next()) {
            task.run();
        }
    }

    private boolean next() {
        lock.lock();
        try {
            running = wanted;
            wanted = false;
            return running;
        } finally {
            lock.unlock();
        }
    }
}
