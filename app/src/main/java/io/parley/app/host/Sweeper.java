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
    private final Loop loop;

    private Sweeper(String name, IntSupplier sweep) {
        this.name = name;
        this.sweep = sweep;
        this.loop = new Loop("sweep of " + name, this::round, new Backoff(PAUSE, PAUSE), PATIENCE);
    }

    /**
     * Begins, with a first time at once.
     *
     * @param name what is swept, as it stands in the log
     * @param sweep does what is due, and returns how much that was
     */
    public static Sweeper start(String name, IntSupplier sweep) {
        var sweeper = new Sweeper(name, sweep);
        sweeper.loop.start();
        return sweeper;
    }

    private Loop.Rest round() {
        int done = sweep.getAsInt();
        if (done > 0) {
            LOG.info("swept {} count={}", name, done);
        }
        return new Loop.Rest.UntilRung(PAUSE);
    }

    @Override
    public void close() {
        loop.close();
    }
}
