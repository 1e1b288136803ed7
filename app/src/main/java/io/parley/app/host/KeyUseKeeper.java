package io.parley.app.host;

import io.parley.messaging.service.ApiKeyService;
import java.time.Duration;

/** Writes in the background when API keys were last used. */
public final class KeyUseKeeper implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ApiKeyService keys;
    private final Loop loop;

    private KeyUseKeeper(ApiKeyService keys) {
        this.keys = keys;
        this.loop = new Loop("use of keys", this::round, new Backoff(PAUSE, PAUSE), PATIENCE);
    }

    public static KeyUseKeeper start(ApiKeyService keys) {
        var keeper = new KeyUseKeeper(keys);
        keeper.loop.start();
        return keeper;
    }

    private Loop.Rest round() {
        keys.saveUses();
        return new Loop.Rest.UntilRung(PAUSE);
    }

    /** Writes what is left. */
    @Override
    public void close() {
        loop.close();
        keys.saveUses();
    }
}
