package io.parley.app.server;

import io.parley.app.configuration.Configuration;
import io.parley.app.configuration.SecretFolder;
import io.parley.app.database.DataFolder;
import io.parley.app.database.EmbeddedDatabase;
import io.parley.app.host.LogObserver;
import io.parley.messaging.Messaging;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.memory.InMemoryLiveBus;
import io.parley.messaging.memory.InMemoryPresenceBoard;
import io.parley.messaging.service.AccessService;
import io.parley.messaging.service.Ports;
import io.parley.messaging.service.SearchService;
import io.parley.messaging.service.WebhookService;
import io.parley.postgres.PostgresSettings;
import io.parley.postgres.PostgresStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The services for an operator's commands: beside a running server, on its database, or without one. */
public final class Backstage implements AutoCloseable {
    private static final int CONNECTIONS = 2;

    private final Closing closing = new Closing();
    private final Messaging messaging;
    private final SignedAgain replay;

    private Backstage(Configuration configuration) {
        var store = closing.keep("store", openStore(configuration));
        var secrets = Secrets.of(
                configuration, new SecretFolder(configuration.storage().folder()));
        var wiring = new Wiring(configuration, secrets, InstantSource.system(), List.of());
        var channels = closing.keep(
                        "channels", wiring.channels(configuration.meta().endpoint()))
                .installed();
        var storage = new Ports.Storage(store.transactor(), new InMemoryLiveBus(), new InMemoryPresenceBoard());
        var surroundings =
                wiring.surroundings(request -> new ApiResponse.NotSent("nothing is sent from here"), new LogObserver());
        this.messaging = wiring.messaging(channels, storage, Ports.Files.none(), surroundings);
        this.replay = new SignedAgain(channels);
    }

    public static Backstage open(Configuration configuration) {
        return new Backstage(configuration);
    }

    public WebhookService webhooks() {
        return messaging.webhooks();
    }

    public WebhookService.Replay replay() {
        return replay;
    }

    public AccessService access() {
        return messaging.access();
    }

    public SearchService search() {
        return messaging.search();
    }

    public Messaging messaging() {
        return messaging;
    }

    private PostgresStore openStore(Configuration configuration) {
        String address = configuration.storage().databaseUrl().orElseGet(() -> embedded(configuration.storage()));
        return PostgresStore.open(PostgresSettings.of(address, CONNECTIONS));
    }

    private String embedded(Configuration.Storage storage) {
        Path folder = storage.folder();
        return DataFolder.tryTake(folder)
                .map(held -> closing.keep("data folder", held))
                .map(held -> closing.keep("database", EmbeddedDatabase.start(held)))
                .map(EmbeddedDatabase::address)
                .or(() -> EmbeddedDatabase.addressOfRunning(folder))
                .orElseThrow(() -> new IllegalStateException("a server is just starting on " + folder + ": try again"));
    }

    @Override
    public void close() {
        closing.close();
    }
}
