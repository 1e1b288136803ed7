package io.parley.app.host;

import io.parley.messaging.service.FileSweep;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes in the background what no message carries, and has scanned what the scanner could not be asked about. */
public final class FileSweeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileSweeper.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    private final FileSweep sweep;
    private final Bell bell = new Bell();
    private final Thread thread;
    private volatile boolean stopping;

    private FileSweeper(FileSweep sweep) {
        this.sweep = sweep;
        this.thread = Thread.ofVirtual().name("files").unstarted(this::run);
    }

    public static FileSweeper start(FileSweep sweep) {
        var sweeper = new FileSweeper(sweep);
        sweeper.thread.start();
        return sweeper;
    }

    private void run() {
        while (!stopping) {
            try {
                int done = sweep.sweep(AT_ONCE);
                if (done > 0) {
                    LOG.info("swept files count={}", done);
                }
            } catch (RuntimeException unavailable) {
                LOG.warn(
                        "files wait to be swept cause={}",
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
