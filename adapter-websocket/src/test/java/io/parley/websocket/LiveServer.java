package io.parley.websocket;

import io.javalin.Javalin;
import io.parley.messaging.Messaging;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.Position;
import io.parley.messaging.feed.PositionSeal;
import io.parley.messaging.guard.Rate;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Doorkeeper;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Role;
import io.parley.messaging.memory.InMemory;
import io.parley.messaging.memory.InMemoryRateLimiter;
import io.parley.messaging.message.Message;
import io.parley.messaging.service.InstalledChannels;
import io.parley.messaging.service.NewMessage;
import io.parley.messaging.service.Ports;
import io.parley.messaging.service.SignedIn;
import io.parley.testkit.store.FragileTransactor;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Live updates on a real server over a store in memory. Time stands still unless a test lets it pass. */
final class LiveServer implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    static final String OWN_PAGE = "https://inbox.example";

    final VirtualTimer timer = new VirtualTimer();
    final FragileTransactor outage;
    final HeldFeed feed;
    final UnreliableBus bus;
    final Messaging messaging;
    final LiveUpdates live;
    final PositionSeal seal = new PositionSeal(new byte[32]);
    private final Javalin javalin;

    LiveServer() {
        this(LiveLimits.standard());
    }

    LiveServer(LiveLimits limits) {
        this(limits, Optional.empty());
    }

    /** As many handshakes from an address, by the virtual time. */
    LiveServer(LiveLimits limits, Optional<Rate> handshakes) {
        Ports ports = InMemory.ports(timer, new Random(42));
        feed = new HeldFeed(ports.storage().transactor());
        outage = new FragileTransactor(feed);
        bus = new UnreliableBus(ports.storage().bus());
        messaging = new Messaging(
                new Ports(
                        new Ports.Storage(outage, bus, ports.storage().presence()),
                        ports.surroundings(),
                        ports.security(),
                        ports.policies()),
                InstalledChannels.none());
        var settings = new LiveSettings(
                Set.of(OWN_PAGE),
                limits,
                LiveTimes.standard(),
                Doorkeeper.wary(),
                new Handshakes(new InMemoryRateLimiter(timer), handshakes));
        live = new LiveUpdates(messaging, bus, seal, settings, timer);
        live.start();
        javalin = Javalin.create(config -> {
                    config.concurrency.useVirtualThreads = true;
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.modifyServletContextHandler(
                            handler -> handler.getSessionHandler().setSessionTrackingModes(Set.of()));
                    live.register(config);
                })
                .start(0);
    }

    int port() {
        return javalin.port();
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + port() + LiveUpdates.PATH);
    }

    /** Registers an organization and signs its owner in. */
    SignedIn register(String organization) {
        return messaging
                .signIn()
                .register(organization, "Ada", address(organization), PASSWORD)
                .orElseThrow();
    }

    /** Adds an agent to the owner's organization and signs them in. */
    SignedIn colleague(SignedIn owner, String name) {
        return colleague(owner, name, Role.AGENT);
    }

    SignedIn colleague(SignedIn owner, String name, Role role) {
        messaging
                .members()
                .add(caller(owner), name, address(name), role, PASSWORD)
                .orElseThrow();
        return messaging.signIn().login(address(name), PASSWORD).orElseThrow();
    }

    Caller caller(SignedIn signedIn) {
        return messaging
                .signIn()
                .authenticate(signedIn.accessToken())
                .orElseThrow()
                .caller();
    }

    ConversationId open(SignedIn by) {
        return messaging
                .conversations()
                .openInternal(caller(by), "Lunch")
                .orElseThrow()
                .conversation()
                .id();
    }

    /** Opens what two members say to each other. */
    ConversationId direct(SignedIn one, SignedIn other) {
        return messaging
                .groups()
                .direct(caller(one), member(other))
                .orElseThrow()
                .overview()
                .conversation()
                .id();
    }

    /** Gathers a group. */
    ConversationId group(SignedIn owner, SignedIn... others) {
        var members = Stream.of(others).map(this::member).collect(Collectors.toSet());
        return messaging
                .groups()
                .gather(caller(owner), "Surprise party", members)
                .orElseThrow()
                .conversation()
                .id();
    }

    void add(SignedIn by, ConversationId group, SignedIn newcomer) {
        messaging.groups().add(caller(by), group, Set.of(member(newcomer))).orElseThrow();
    }

    void remove(SignedIn by, ConversationId group, SignedIn who) {
        messaging.groups().remove(caller(by), group, member(who)).orElseThrow();
    }

    /** A new office of these members. */
    OfficeId office(SignedIn owner, SignedIn... members) {
        var ids = Stream.of(members).map(this::member).collect(Collectors.toSet());
        return messaging
                .offices()
                .create(caller(owner), "Office", ids)
                .orElseThrow()
                .id();
    }

    void move(SignedIn by, ConversationId conversation, OfficeId office) {
        messaging
                .conversations()
                .move(caller(by), conversation, Optional.of(office))
                .orElseThrow();
    }

    /** The position before everything. */
    String beginning(SignedIn of) {
        return seal.seal(of.organization().id(), Position.START);
    }

    Message post(SignedIn by, ConversationId conversation, String text) {
        return messaging
                .messages()
                .post(caller(by), conversation, NewMessage.text(text))
                .orElseThrow()
                .message();
    }

    /** The organization's whole log, as {@link LiveClient#place} names its events. */
    List<String> log(SignedIn of) {
        return messaging.feed().after(of.organization().id(), Position.START, Integer.MAX_VALUE - 1).events().stream()
                .map(LiveServer::place)
                .toList();
    }

    /** What is held back of the organization's log. */
    List<String> logAhead(SignedIn of) {
        return messaging.feed().after(of.organization().id(), Position.START, Integer.MAX_VALUE - 1).ahead().stream()
                .map(LiveServer::place)
                .toList();
    }

    MemberId member(SignedIn signedIn) {
        return signedIn.member().id();
    }

    @Override
    public void close() {
        live.close();
        javalin.stop();
    }

    private static String place(Event event) {
        return event.conversation() + "/" + event.happened().seq();
    }

    private static EmailAddress address(String name) {
        return new EmailAddress(name.toLowerCase(java.util.Locale.ROOT) + "@example.org");
    }
}
