package io.parley.websocket;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks one after the other, in the order they came. Thread-safe. */
final class InTurn {
    private static final Logger LOG = LoggerFactory.getLogger(InTurn.class);

    private final Executor threads;
    private final int most;
    private final Lock lock = new ReentrantLock();
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    InTurn(Executor threads, int most) {
        this.threads = threads;
        this.most = most;
    }

    /** Runs the task soon, or says that too many wait already. Returns at once. */
    boolean offer(Runnable task) {
        lock.lock();
        try {
            if (waiting.size() >= most) {
                return false;
            }
            waiting.add(task);
            if (running) {
                return true;
            }
            running = true;
        } finally {
            lock.unlock();
        }
        threads.execute(this::run);
        return true;
    }

    private void run() {
        for (var task = next(); task.isPresent(); task = next()) {
            try {
                task.get().run();
            } catch (RuntimeException e) {
                LOG.error("A live update failed; its clients find it in the log", e);
            }
        }
    }

    private Optional<Runnable> next() {
        lock.lock();
        try {
            var task = Optional.ofNullable(waiting.poll());
            running = task.isPresent();
            return task;
        } finally {
            lock.unlock();
        }
    }
}
