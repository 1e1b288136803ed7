package io.parley.websocket;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Time that passes only when a test says so. */
final class VirtualTimer implements Timer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PriorityQueue<Waiting> waiting =
            new PriorityQueue<>(Comparator.comparing(Waiting::due).thenComparing(Waiting::number));
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private long numbers;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized Alarm after(Duration delay, Runnable task) {
        var alarm = new Waiting(now.plus(delay), numbers++, task);
        waiting.add(alarm);
        notifyAll();
        return () -> cancel(alarm);
    }

    @Override
    public synchronized void close() {
        waiting.clear();
    }

    /** Returns once something is to happen after just this long: whoever is to set that alarm may not have come so far. */
    synchronized void awaitAlarm(Duration delay) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (waiting.stream().noneMatch(alarm -> alarm.due().equals(now.plus(delay)))) {
            long left = Duration.ofNanos(giveUp - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new AssertionError("no alarm was set for " + delay);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    /** Lets time pass; what falls due runs here, in order. */
    void advance(Duration by) {
        Instant until = instant().plus(by);
        for (var next = due(until); next.isPresent(); next = due(until)) {
            next.get().task().run();
        }
        passTo(until);
    }

    private synchronized Optional<Waiting> due(Instant until) {
        var next =
                Optional.ofNullable(waiting.peek()).filter(alarm -> !alarm.due().isAfter(until));
        next.ifPresent(alarm -> {
            waiting.remove(alarm);
            passTo(alarm.due());
        });
        return next;
    }

    private synchronized void passTo(Instant time) {
        now = time.isAfter(now) ? time : now;
    }

    private synchronized void cancel(Waiting alarm) {
        waiting.remove(alarm);
    }

    private record Waiting(Instant due, long number, Runnable task) {}
}
