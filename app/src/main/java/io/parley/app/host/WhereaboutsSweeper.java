package io.parley.app.host;

import io.parley.messaging.service.AccessService;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets in the background where people were when they signed in, once that has been kept long enough. */
public final class WhereaboutsSweeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WhereaboutsSweeper.class);
    private static final Duration PAUSE = Duration.ofHours(6);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AccessService access;
    private final Bell bell = new Bell();
    private final Thread thread;
    private volatile boolean stopping;

    private WhereaboutsSweeper(AccessService access) {
        this.access = access;
        this.thread = Thread.ofVirtual().name("whereabouts").unstarted(this::run);
    }

    public static WhereaboutsSweeper start(AccessService access) {
        var sweeper = new WhereaboutsSweeper(access);
        sweeper.thread.start();
        return sweeper;
    }

    private void run() {
        while (!stopping) {
            try {
                int done = access.sweep();
                if (done > 0) {
                    LOG.info("forgot where people were count={}", done);
                }
            } catch (RuntimeException unavailable) {
                LOG.warn(
                        "whereabouts wait to be forgotten cause={}",
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
