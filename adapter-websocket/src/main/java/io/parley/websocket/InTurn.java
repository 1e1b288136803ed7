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
        return switch (take(task)) {
            case REFUSED -> false;
            case QUEUED -> true;
            case FIRST -> {
                threads.execute(this::run);
                yield true;
            }
        };
    }

    /**
     * Runs the task on the calling thread if nothing else runs or waits, and otherwise soon; or says that too many wait
     * already.
     */
    boolean runOrOffer(Runnable task) {
        return switch (take(task)) {
            case REFUSED -> false;
            case QUEUED -> true;
            case FIRST -> {
                try {
                    next().ifPresent(InTurn::run);
                } finally {
                    // What came meanwhile is not this caller's.
                    if (isMoreToRun()) {
                        threads.execute(this::run);
                    }
                }
                yield true;
            }
        };
    }

    private Taken take(Runnable task) {
        lock.lock();
        try {
            if (waiting.size() >= most) {
                return Taken.REFUSED;
            }
            waiting.add(task);
            if (running) {
                return Taken.QUEUED;
            }
            running = true;
            return Taken.FIRST;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        for (var task = next(); task.isPresent(); task = next()) {
            run(task.get());
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A live update failed; its clients find it in the log", e);
        }
    }

    private boolean isMoreToRun() {
        lock.lock();
        try {
            running = !waiting.isEmpty();
            return running;
        } finally {
            lock.unlock();
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

    /** What became of a task. */
    private enum Taken {
        REFUSED,
        /** Somebody is at it. */
        QUEUED,
        /** Nobody is at it, so its bringer has to see to that. */
        FIRST
    }
}
