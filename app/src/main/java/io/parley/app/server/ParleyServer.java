package io.parley.app.server;

import io.parley.app.configuration.Configuration;
import io.parley.app.configuration.SecretFolder;
import io.parley.app.database.DataFolder;
import io.parley.app.database.EmbeddedDatabase;
import io.parley.app.demo.DemoSandbox;
import io.parley.app.demo.DemoSeed;
import io.parley.app.demo.Simulation;
import io.parley.app.host.ContactNameWorkers;
import io.parley.app.host.DeliveryWork;
import io.parley.app.host.DueWorkers;
import io.parley.app.host.GestureWorkers;
import io.parley.app.host.IndexWorker;
import io.parley.app.host.KeyUseKeeper;
import io.parley.app.host.LogObserver;
import io.parley.app.host.MediaWork;
import io.parley.app.host.Sweeper;
import io.parley.http.HealthCheck;
import io.parley.http.HttpApi;
import io.parley.http.HttpSettings;
import io.parley.messaging.Messaging;
import io.parley.messaging.feed.PositionSeal;
import io.parley.messaging.service.Ports;
import io.parley.meta.GraphEndpoint;
import io.parley.oidc.OidcProvider;
import io.parley.postgres.PostgresSettings;
import io.parley.postgres.PostgresStore;
import io.parley.sandbox.GraphSandbox;
import io.parley.websocket.Handshakes;
import io.parley.websocket.LiveSettings;
import io.parley.websocket.LiveUpdates;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The assembled server. Closing it stops everything in the order in which nothing is lost: no new connection, a goodbye
 * to the sockets, the deliveries, the store, the database.
 */
public final class ParleyServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ParleyServer.class);

    private static final int FILES_AT_ONCE = 100;
    private static final int HANDOVERS_AT_ONCE = 100;
    private static final int CHANNELS_AT_ONCE = 100;
    private static final int LEFTOVERS_AT_ONCE = 100_000;

    private final Configuration configuration;
    private final Progress progress;
    /** As fine as the store keeps it, so that a row reads the same before and after it is stored. */
    private final InstantSource time = () -> Instant.now().truncatedTo(ChronoUnit.MICROS);

    private final LogObserver observer = new LogObserver();
    private final Closing closing = new Closing();
    private final Nodes nodes;

    private ParleyServer(Configuration configuration, Progress progress) {
        this.configuration = configuration;
        this.progress = progress;
        this.nodes = Nodes.of(configuration.storage().redis(), time, closing);
    }

    /** Whom to tell what the start is busy with. */
    @FunctionalInterface
    public interface Progress {
        void now(String step);
    }

    /** A server that runs, at an address. */
    public record Running(URI address, Messaging messaging, ParleyServer server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    /** Returns once the server answers. What was opened is closed again when the start fails. */
    public static Running start(Configuration configuration, Progress progress) {
        var server = new ParleyServer(configuration, progress);
        try {
            return server.start();
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private Running start() {
        Path folder = configuration.storage().folder();
        var held = closing.keep("data folder", DataFolder.take(folder));
        var secrets = Secrets.of(configuration, new SecretFolder(folder));
        var store = closing.keep("store", openStore(held));
        var sandbox = startSandbox(secrets);
        var messaging = wire(secrets, store, sandbox);
        var web = closing.keep("web server", startWeb(secrets, store, messaging));
        var address = URI.create("http://localhost:" + web.port());
        if (configuration.demo()) {
            announce(folder, secrets, address, sandbox);
        }
        return new Running(address, messaging, this);
    }

    private PostgresStore openStore(DataFolder held) {
        String address = configuration.storage().databaseUrl().orElseGet(() -> startDatabase(held));
        progress.now("Opening the database");
        return PostgresStore.open(PostgresSettings.of(address, PostgresSettings.DEFAULT_POOL_SIZE));
    }

    private String startDatabase(DataFolder held) {
        progress.now("Starting the embedded database in " + held.path());
        return closing.keep("database", EmbeddedDatabase.start(held)).address();
    }

    /** A demonstration has no app at Meta: unless told where else, its answers go to a sandbox. */
    private Optional<GraphSandbox> startSandbox(Secrets secrets) {
        if (!configuration.demo() || configuration.meta().graphUrl().isPresent()) {
            return Optional.empty();
        }
        var version = configuration.meta().graphVersion();
        var sandbox = DemoSandbox.start(0, version, secrets.appSecret().orElseThrow(), time);
        return Optional.of(closing.keep("sandbox", sandbox));
    }

    private Messaging wire(Secrets secrets, PostgresStore store, Optional<GraphSandbox> sandbox) {
        if (secrets.appSecret().isEmpty()) {
            LOG.warn("META_APP_SECRET is unset: every webhook is refused with 403 until it is set");
        }
        var graph = sandbox.map(local -> new GraphEndpoint(
                        local.address().toString(), configuration.meta().graphVersion()))
                .orElseGet(() -> configuration.meta().endpoint());
        var wiring = new Wiring(configuration, secrets, time, providers());
        var client = wiring.client();
        var channels = closing.keep("channels", wiring.channels(graph)).installed();
        var files = new FileWiring(configuration, secrets, time, ownPlatform(sandbox)).open(closing);
        var storage = new Ports.Storage(store.transactor(), nodes.bus(), nodes.presence());
        var messaging = wiring.messaging(channels, storage, files, wiring.surroundings(client, observer));
        if (configuration.demo()) {
            new DemoSeed(messaging).plant();
        }
        work(messaging);
        closing.keep("calls to platforms", client);
        closing.keep("search index", IndexWorker.start(messaging.search(), nodes.bus(), time));
        return messaging;
    }

    private Optional<URI> ownPlatform(Optional<GraphSandbox> sandbox) {
        return sandbox.map(GraphSandbox::address)
                .or(() -> configuration.meta().graphUrl().map(URI::create));
    }

    private List<OidcProvider> providers() {
        return configuration.providers().stream()
                .map(settings -> closing.keep("provider " + settings.key(), new OidcProvider(settings, time)))
                .toList();
    }

    /** What goes on by itself. */
    private void work(Messaging messaging) {
        closing.keep("deliveries", DueWorkers.start(new DeliveryWork(messaging.deliveries()), nodes.bus(), time));
        closing.keep("media", DueWorkers.start(new MediaWork(messaging.media()), nodes.bus(), time));
        closing.keep(
                "file sweep",
                Sweeper.start("files", () -> messaging.sweeps().files().sweep(FILES_AT_ONCE)));
        closing.keep("gestures", GestureWorkers.start(messaging.deliveries().gestures()));
        closing.keep("contact names", ContactNameWorkers.start(messaging.contactNames()));
        closing.keep(
                "reply windows",
                Sweeper.start(
                        "reply windows",
                        () -> messaging.deliveries().replyWindows().run()));
        closing.keep(
                "sign-in sweep",
                Sweeper.start("sign-ins", () -> messaging.sweeps().signIns().sweep()));
        closing.keep(
                "handover",
                Sweeper.start("handovers", () -> messaging.sweeps().handovers().sweep(HANDOVERS_AT_ONCE)));
        closing.keep(
                "channel upkeep",
                Sweeper.start("channels", () -> messaging.sweeps().channels().sweep(CHANNELS_AT_ONCE)));
        closing.keep("use of keys", KeyUseKeeper.start(messaging.apiKeys()));
        closing.keep(
                "whereabouts sweep",
                Sweeper.start("whereabouts", () -> messaging.access().sweep()));
        closing.keep(
                "leftover sweep",
                Sweeper.start("leftovers", () -> messaging.sweeps().leftovers().sweep(LEFTOVERS_AT_ONCE)));
    }

    private WebServer startWeb(Secrets secrets, PostgresStore store, Messaging messaging) {
        progress.now("Opening the door");
        var seal = new PositionSeal(secrets.keyFor("positions"));
        var origins = Set.copyOf(configuration.door().origins());
        var api = new HttpApi(
                messaging,
                new HttpSettings(
                        origins,
                        seal,
                        checks(store),
                        configuration.door().doorkeeper(),
                        configuration.door().limits()),
                nodes.limiter());
        var live = new LiveUpdates(
                messaging,
                nodes.bus(),
                seal,
                LiveSettings.allowing(
                        origins,
                        configuration.door().doorkeeper(),
                        new Handshakes(nodes.limiter(), configuration.door().handshakes())));
        return WebServer.start(configuration.door().port(), api, live);
    }

    private List<HealthCheck> checks(PostgresStore store) {
        return Stream.concat(Stream.of(database(store)), nodes.checks().stream())
                .toList();
    }

    private static HealthCheck database(PostgresStore store) {
        return new HealthCheck("database", true, () -> {
            if (!store.ping()) {
                throw new IllegalStateException("the database does not answer");
            }
        });
    }

    private void announce(Path folder, Secrets secrets, URI address, Optional<GraphSandbox> sandbox) {
        var simulation = new Simulation(
                address, sandbox.map(GraphSandbox::address), secrets.appSecret().orElseThrow());
        simulation.write(folder);
        closing.keep("simulation", () -> Simulation.remove(folder));
    }

    @Override
    public void close() {
        closing.close();
    }
}
