package io.parley.app.host;

import io.parley.messaging.service.ApiKeyService;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes in the background when API keys were last used. */
public final class KeyUseKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyUseKeeper.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ApiKeyService keys;
    private final Bell bell = new Bell();
    private final Thread thread;
    private volatile boolean stopping;

    private KeyUseKeeper(ApiKeyService keys) {
        this.keys = keys;
        this.thread = Thread.ofVirtual().name("api-keys").unstarted(this::run);
    }

    public static KeyUseKeeper start(ApiKeyService keys) {
        var keeper = new KeyUseKeeper(keys);
        keeper.thread.start();
        return keeper;
    }

    private void run() {
        while (!stopping) {
            bell.await(PAUSE);
            save();
        }
    }

    private void save() {
        try {
            keys.saveUses();
        } catch (RuntimeException unavailable) {
            LOG.warn(
                    "the use of keys waits to be written cause={}",
                    unavailable.getClass().getSimpleName());
        }
    }

    /** Writes what is left. */
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
