package io.parley.app.host;

import java.time.Duration;

/** How long to wait after failures in a row: twice as long each time, up to a bound. For one thread. */
final class Backoff {
    private final Duration first;
    private final Duration most;
    private Duration next;

    Backoff(Duration first, Duration most) {
        this.first = first;
        this.most = most;
        this.next = first;
    }

    void succeeded() {
        next = first;
    }

    Duration failed() {
        Duration wait = next;
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(most) > 0 ? most : doubled;
        return wait;
    }
}
