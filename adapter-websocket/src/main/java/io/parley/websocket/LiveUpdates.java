package io.parley.websocket;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.parley.messaging.Messaging;
import io.parley.messaging.feed.PositionSeal;
import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Signal;
import io.parley.wire.Cookies;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.eclipse.jetty.websocket.api.Session;

/**
 * Live updates over WebSocket: {@code GET /api/v1/ws}, subprotocol {@code parley.v1}.
 *
 * <p>The host does three things besides. It lets Javalin use virtual threads ({@code
 * config.concurrency.useVirtualThreads}, or a thread pool that hands them requests and frames), since a frame is handled on
 * the thread that brings it. It keeps Javalin's upgrade from handing out a session cookie: {@code
 * config.jetty.modifyServletContextHandler(handler ->
 * handler.getSessionHandler().setSessionTrackingModes(Set.of()))}. And it calls {@link #close} before it stops the server, so
 * that clients know to come back.
 *
 * <p>Limits per member are per node. Thread-safe.
 */
public final class LiveUpdates implements AutoCloseable {
    public static final String PATH = "/api/v1/ws";
    public static final String PROTOCOL = "parley.v1";

    /** What clients are given to come back after a restart. */
    public static final Duration RETURN_WITHIN = Duration.ofSeconds(15);

    private static final String ORIGIN = "origin of the socket";
    private static final String PROTOCOL_HEADER = "Sec-WebSocket-Protocol";

    /** How many times the allowed size of a frame is read before the connection is given up. */
    private static final int READ_AHEAD = 16;

    private final Station station;
    private final LiveBus bus;
    private final OriginRule origins;
    private final Sockets sockets = new Sockets();
    private List<LiveBus.Subscription> subscriptions = List.of();
    private volatile boolean draining;

    public LiveUpdates(Messaging messaging, LiveBus bus, PositionSeal seal, LiveSettings settings) {
        this(messaging, bus, seal, settings, new SystemTimer());
    }

    LiveUpdates(Messaging messaging, LiveBus bus, PositionSeal seal, LiveSettings settings, Timer timer) {
        Executor threads = task -> Thread.ofVirtual().name("parley-live").start(task);
        var feed = new EncodedFeed(messaging.feed(), seal);
        this.bus = bus;
        this.origins = new OriginRule(settings.allowedOrigins());
        this.station = new Station(
                messaging.signIn(),
                feed,
                new Hub(feed, messaging.presence(), messaging.people(), timer, threads, sockets),
                new Answers(messaging, seal),
                new Seats(settings.limits().socketsPerMember()),
                new Whereabouts(messaging.presence(), timer, threads),
                settings,
                timer,
                threads);
    }

    /** Everything that clients can ask for, besides their hello. */
    public Set<String> commands() {
        var all = new TreeSet<>(station.answers().names());
        all.addAll(LiveSocket.OWN_COMMANDS);
        return all;
    }

    /** Adds the route to a server that is being configured. */
    public void register(JavalinConfig config) {
        config.routes.wsBeforeUpgrade(PATH, this::check);
        config.routes.ws(PATH, this::handle);
    }

    /** Begins to follow the feed. Call once, before clients come. */
    public void start() {
        subscriptions =
                List.of(station.hub().listen(bus, station.settings().times().poll()), bus.subscribe(this::showOut));
    }

    /** Lets nobody in any more, says goodbye to everybody, and waits a little for them to leave. */
    @Override
    public void close() {
        draining = true;
        sockets.all().forEach(socket -> socket.sayGoodbye(RETURN_WITHIN));
        try {
            sockets.awaitNone(station.settings().times().farewell());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        subscriptions.forEach(LiveBus.Subscription::close);
        sockets.all().forEach(LiveSocket::cut);
        station.whereabouts().save();
        station.timer().close();
    }

    private void showOut(Signal signal) {
        if (signal instanceof Signal.AddressRulesChanged(OrganizationId organization)) {
            sockets.all().forEach(socket -> socket.addressRulesChanged(organization));
        }
        if (signal instanceof Signal.RightsChanged(var organization, var member)) {
            station.threads()
                    .execute(() -> sockets.all().forEach(socket -> socket.accessChanged(organization, member)));
        }
        if (signal instanceof Signal.ApiKeyRevoked(var ignored, ApiKeyId key)) {
            station.threads().execute(() -> sockets.all().forEach(socket -> socket.showOut(known -> known.holds(key))));
        }
    }

    private void check(Context handshake) {
        if (draining) {
            throw new ServiceUnavailableResponse();
        }
        if (!origins.allows(
                Optional.ofNullable(handshake.header("Origin")),
                Optional.ofNullable(handshake.host()).orElse(""))) {
            throw new ForbiddenResponse();
        }
        var origin = originOf(handshake);
        Duration wait = station.settings().handshakes().waitFor(origin);
        if (wait.isPositive()) {
            handshake.header("Retry-After", Long.toString(wait.toSeconds() + 1));
            throw new TooManyRequestsResponse();
        }
        chooseProtocol(handshake);
        handshake.attribute(ORIGIN, origin);
    }

    private Origin originOf(Context handshake) {
        return station.settings()
                .doorkeeper()
                .originOf(
                        handshake.req().getRemoteAddr(),
                        name -> Collections.list(handshake.req().getHeaders(name)));
    }

    /** Javalin would agree to whatever is offered first. */
    private static void chooseProtocol(Context handshake) {
        boolean offered = Optional.ofNullable(handshake.header(PROTOCOL_HEADER)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .anyMatch(name -> name.strip().equals(PROTOCOL));
        if (offered) {
            handshake.res().setHeader(PROTOCOL_HEADER, PROTOCOL);
        }
    }

    private void handle(WsConfig socket) {
        socket.onConnect(this::opened);
        socket.onMessage(context -> sockets.find(context.sessionId()).ifPresent(s -> s.heard(context.message())));
        socket.onBinaryMessage(context -> sockets.find(context.sessionId()).ifPresent(LiveSocket::garbled));
        socket.onClose(context -> sockets.remove(context.sessionId()).ifPresent(LiveSocket::closed));
    }

    private void opened(WsConnectContext context) {
        Session session = context.session;
        var times = station.settings().times();
        // What Jetty itself refuses it closes with 1009: it reads more than we allow, so that we can say 4413.
        session.setMaxTextMessageSize(
                (long) READ_AHEAD * station.settings().limits().frameBytes());
        // The heartbeat finds out who is gone; Jetty need not.
        session.setIdleTimeout(times.ping().multipliedBy(4));
        var line = new JettyLine(session, station.timer(), times.farewell());
        var socket = new LiveSocket(
                new Outbox(line, station.settings().limits()),
                station,
                Optional.ofNullable(context.<Origin>attribute(ORIGIN)).orElseThrow(),
                cookieOf(context));
        sockets.add(context.sessionId(), socket);
        socket.opened();
        if (draining) {
            socket.sayGoodbye(RETURN_WITHIN);
        }
    }

    /** What a browser signed in with; only a page whose origin was checked is believed to have meant it. */
    private static Optional<String> cookieOf(WsConnectContext context) {
        return Optional.ofNullable(context.cookie(Cookies.ACCESS))
                .filter(token -> !token.isEmpty() && context.header("Origin") != null);
    }
}
