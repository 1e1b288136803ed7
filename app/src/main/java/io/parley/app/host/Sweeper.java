package io.parley.app.host;

import java.time.Duration;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does in the background, now and then, what is left to do when nobody asks. */
public final class Sweeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    private final String what;
    private final IntUnaryOperator sweep;
    private final Bell bell = new Bell();
    private final Thread thread;
    private volatile boolean stopping;

    private Sweeper(String what, IntUnaryOperator sweep) {
        this.what = what;
        this.sweep = sweep;
        this.thread = Thread.ofVirtual().name(what).unstarted(this::run);
    }

    /**
     * Sweeps at once and then again and again.
     *
     * @param sweep does up to so much, and returns how much it did
     */
    public static Sweeper start(String what, IntUnaryOperator sweep) {
        var sweeper = new Sweeper(what, sweep);
        sweeper.thread.start();
        return sweeper;
    }

    private void run() {
        while (!stopping) {
            try {
                int done = sweep.applyAsInt(AT_ONCE);
                if (done > 0) {
                    LOG.info("swept {} count={}", what, done);
                }
            } catch (RuntimeException unavailable) {
                LOG.warn(
                        "{} wait to be swept cause={}",
                        what,
                        unavailable.getClass().getSimpleName());
            }
            bell.await(PAUSE);
        }
    }

    @Override
    public void close() {
        stopping = true;
        bell.ring();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
