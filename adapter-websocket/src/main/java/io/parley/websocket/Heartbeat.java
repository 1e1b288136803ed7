package io.parley.websocket;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds out whether anybody is still there: asks in turn, and closes on who neither answers nor reads. Thread-safe. */
final class Heartbeat {
    private static final int MOST_MISSED = 2;

    private final Outbox outbox;
    private final Duration every;
    private final AlarmClock clock;
    private final Runnable eachTime;
    private final AtomicInteger unanswered = new AtomicInteger();
    private Optional<Long> stuckBefore = Optional.empty();

    /**
     * @param eachTime what else is to be checked that often; must not block
     */
    Heartbeat(Outbox outbox, Duration every, Timer timer, Runnable eachTime) {
        this.outbox = outbox;
        this.every = every;
        this.clock = new AlarmClock(timer);
        this.eachTime = eachTime;
    }

    void start() {
        clock.set(every, this::beat);
    }

    /** Any sign of life will do. */
    void heard() {
        unanswered.set(0);
    }

    void stop() {
        clock.stop();
    }

    private void beat() {
        var stuck = outbox.stuckAt();
        if (stuck.isPresent() && stuck.equals(stuckBefore)) {
            outbox.closeNow(CloseReason.SLOW_CONSUMER);
        } else if (unanswered.getAndIncrement() >= MOST_MISSED) {
            outbox.closeNow(CloseReason.SILENT);
        } else {
            outbox.offerWithPosition(Answer::ping);
            eachTime.run();
        }
        stuckBefore = stuck;
        start();
    }
}
