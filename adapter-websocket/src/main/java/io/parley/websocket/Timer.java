package io.parley.websocket;

import java.time.Duration;
import java.time.InstantSource;

/** The time, and waking up later. Thread-safe. */
interface Timer extends InstantSource, AutoCloseable {
    /** Runs the task once after a while, unless cancelled before. Tasks must not block. */
    Alarm after(Duration delay, Runnable task);

    /** Wakes nobody any more. */
    @Override
    void close();

    /** A task that waits for its time. */
    interface Alarm {
        void cancel();
    }
}
