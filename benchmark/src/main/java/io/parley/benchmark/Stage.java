package io.parley.benchmark;

import io.javalin.Javalin;
import io.parley.app.database.DataFolder;
import io.parley.app.database.EmbeddedDatabase;
import io.parley.http.ServerThreads;
import io.parley.messaging.Messaging;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.feed.PositionSeal;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Role;
import io.parley.messaging.memory.InMemoryLiveBus;
import io.parley.messaging.memory.InMemoryPresenceBoard;
import io.parley.messaging.memory.InMemoryTokenSigner;
import io.parley.messaging.memory.Pbkdf2PasswordHasher;
import io.parley.messaging.memory.UnsealedSecretBox;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Observer;
import io.parley.messaging.service.InstalledChannels;
import io.parley.messaging.service.Ports;
import io.parley.messaging.service.TimeOrderedIds;
import io.parley.postgres.PostgresSettings;
import io.parley.postgres.PostgresStore;
import io.parley.websocket.LiveLimits;
import io.parley.websocket.LiveSettings;
import io.parley.websocket.LiveTimes;
import io.parley.websocket.LiveUpdates;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The store, the core and the live updates on an embedded database of default durability, without the limits of a person. */
final class Stage implements AutoCloseable {
    private static final String PASSWORD = "correct horse battery";
    private static final int PROP_ITERATIONS = 1_000;
    private static final int POOL = 16;

    private final DataFolder folder;
    private final EmbeddedDatabase database;
    private final PostgresStore store;
    private final Messaging messaging;
    private final LiveUpdates live;
    private final Javalin server;

    private final InMemoryLiveBus bus = new InMemoryLiveBus();

    Stage(Path data) {
        var seal = new PositionSeal(new byte[32]);
        folder = DataFolder.take(data);
        database = EmbeddedDatabase.start(folder);
        store = PostgresStore.open(PostgresSettings.of(database.address(), POOL));
        messaging = new Messaging(ports(), InstalledChannels.none());
        live = new LiveUpdates(messaging, bus, seal, settings());
        live.start();
        server = Javalin.create(config -> {
            config.jetty.threadPool = ServerThreads.pool();
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.modifyServletContextHandler(
                    handler -> handler.getSessionHandler().setSessionTrackingModes(Set.of()));
            live.register(config);
        });
        server.start(0);
    }

    private Ports ports() {
        var time = InstantSource.system();
        var chance = new SecureRandom();
        return new Ports(
                new Ports.Storage(store.transactor(), bus, new InMemoryPresenceBoard()),
                new Ports.Surroundings(
                        time,
                        chance,
                        new TimeOrderedIds(time, chance),
                        request -> new ApiResponse.NotSent("no network in a benchmark"),
                        Observer.none()),
                new Ports.Security(
                        new Pbkdf2PasswordHasher(PROP_ITERATIONS, chance),
                        new InMemoryTokenSigner(chance),
                        new UnsealedSecretBox()),
                Ports.Policies.standard());
    }

    private static LiveSettings settings() {
        var standard = LiveLimits.standard();
        var limits = new LiveLimits(
                standard.outboxFrames(), standard.outboxBytes(), standard.frameBytes(), 1_000_000, 1_000_000, 5);
        return new LiveSettings(Set.of(), limits, LiveTimes.standard());
    }

    URI liveAddress() {
        return URI.create("ws://127.0.0.1:" + server.port() + LiveUpdates.PATH);
    }

    String databaseAddress() {
        return database.address();
    }

    /** The same for the driver: whose owner of the database it is. */
    String jdbcAddress() {
        var address = URI.create(database.address());
        String[] user = address.getUserInfo().split(":", 2);
        return "jdbc:postgresql://" + address.getHost() + ":" + address.getPort() + address.getPath() + "?user="
                + user[0] + "&password=" + user[1];
    }

    Messaging messaging() {
        return messaging;
    }

    LiveBus bus() {
        return bus;
    }

    /** The owner of a new organization. */
    Caller register(String name) {
        var email = new EmailAddress("owner@" + name + ".example");
        var owner = messaging.signIn().register(name, "Owner", email, PASSWORD).orElseThrow();
        return messaging
                .signIn()
                .authenticate(owner.accessToken())
                .orElseThrow()
                .caller();
    }

    List<Pair.Team> teams(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> team("team" + number))
                .toList();
    }

    /** A new organization with a sender, a reader and a conversation. */
    private Pair.Team team(String name) {
        var owner = new EmailAddress("sender@" + name + ".example");
        var sender =
                messaging.signIn().register(name, "Sender", owner, PASSWORD).orElseThrow();
        Caller caller = messaging
                .signIn()
                .authenticate(sender.accessToken())
                .orElseThrow()
                .caller();
        var email = new EmailAddress("reader@" + name + ".example");
        messaging.members().add(caller, "Reader", email, Role.AGENT, PASSWORD).orElseThrow();
        var reader = messaging.signIn().login(email, PASSWORD).orElseThrow();
        var conversation =
                messaging.conversations().openInternal(caller, "Load").orElseThrow();
        return new Pair.Team(
                sender.accessToken(),
                reader.accessToken(),
                conversation.conversation().id().toString());
    }

    @Override
    public void close() {
        live.close();
        server.stop();
        store.close();
        database.close();
        folder.close();
    }
}
