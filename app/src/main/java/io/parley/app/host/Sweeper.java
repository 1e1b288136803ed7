package io.parley.app.host;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does in the background, every minute, what is left to do when nobody asks. */
public final class Sweeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final IntSupplier sweep;
    private final Bell bell = new Bell();
    private final Thread thread;
    private volatile boolean stopping;

    private Sweeper(String name, IntSupplier sweep) {
        this.name = name;
        this.sweep = sweep;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /**
     * Begins, with a first time at once.
     *
     * @param name what is swept, as it stands in the log
     * @param sweep does what is due, and returns how much that was
     */
    public static Sweeper start(String name, IntSupplier sweep) {
        var sweeper = new Sweeper(name, sweep);
        sweeper.thread.start();
        return sweeper;
    }

    private void run() {
        while (!stopping) {
            try {
                int done = sweep.getAsInt();
                if (done > 0) {
                    LOG.info("swept {} count={}", name, done);
                }
            } catch (RuntimeException unavailable) {
                LOG.warn(
                        "{} wait to be swept cause={}",
                        name,
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
