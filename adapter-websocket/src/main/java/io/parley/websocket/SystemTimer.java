package io.parley.websocket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's time; one daemon thread wakes whoever asked. */
final class SystemTimer implements Timer {
    private final InstantSource clock = InstantSource.system();
    private final ScheduledThreadPoolExecutor executor;

    SystemTimer() {
        executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("parley-live-timer").factory());
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRejectedExecutionHandler((task, stopped) -> {});
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        var scheduled = executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> scheduled.cancel(false);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
