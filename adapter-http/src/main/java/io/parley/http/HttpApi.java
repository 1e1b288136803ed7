package io.parley.http;

import io.javalin.config.JavalinConfig;
import io.parley.messaging.Messaging;
import io.parley.messaging.memory.InMemoryRateLimiter;
import io.parley.messaging.port.RateLimiter;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** REST, sign-in, webhooks, health and documents over HTTP. Thread-safe. */
public final class HttpApi {
    private static final int IDLE_SESSION_SECONDS = 30;

    private final HttpSettings settings;
    private final Entrance entrance;
    private final Bearer bearer;
    private final Edge edge;
    private final List<Route> routes;

    public HttpApi(Messaging messaging, HttpSettings settings) {
        this(messaging, settings, new InMemoryRateLimiter(InstantSource.system()));
    }

    /**
     * An API that counts with others.
     *
     * @param limiter shared by those who limit together
     */
    public HttpApi(Messaging messaging, HttpSettings settings, RateLimiter limiter) {
        this.settings = settings;
        entrance = new Entrance(new CookieGuard(settings.origins()));
        bearer = new Bearer(messaging.signIn(), entrance.guard());
        edge = new Edge(
                settings.doorkeeper(),
                new Throttle(limiter, settings.limits()),
                bearer,
                new Idempotency(messaging.replays()));
        routes = routesOf(messaging, settings);
    }

    /** Adds routes, headers and the answers to faults; also those of other adapters on the same server get them. */
    public void register(JavalinConfig config) {
        harden(config);
        config.routes.before(new Headers(settings.origins(), settings.doorkeeper())::before);
        routes.forEach(route ->
                config.routes.addHttpHandler(route.method(), route.path(), context -> edge.serve(route, context)));
        Faults.register(config.routes);
    }

    List<Route> routes() {
        return routes;
    }

    private List<Route> routesOf(Messaging messaging, HttpSettings chosen) {
        var pages = new Pages(chosen.positions());
        return Stream.of(
                        new SignInRoutes(messaging.signIn(), bearer, entrance).routes(),
                        new SessionRoutes(messaging.sessions()).routes(),
                        new PasswordRoutes(messaging.passwords()).routes(),
                        new InvitationRoutes(messaging.invitations(), entrance).routes(),
                        new SecondFactorRoutes(messaging.secondFactors(), entrance).routes(),
                        new ApiKeyRoutes(messaging.apiKeys()).routes(),
                        new ProviderRoutes(messaging.providerSignIn()).routes(),
                        new OrganizationRoutes(messaging.organizations(), messaging.search()).routes(),
                        new AuditRoutes(messaging.audit()).routes(),
                        new PlatformRoutes(messaging.platform(), bearer).routes(),
                        new AccessRoutes(messaging.access()).routes(),
                        new TeamRoutes(messaging.members()).routes(),
                        new ChannelRoutes(messaging.channels(), messaging.channelCare(), messaging.channelSignUps())
                                .routes(),
                        new TemplateRoutes(messaging.templates()).routes(),
                        new RoleRoutes(messaging.roles()).routes(),
                        new UnitRoutes(
                                        messaging.offices(),
                                        messaging.teams(),
                                        messaging.channels(),
                                        messaging.conversations())
                                .routes(),
                        new PeopleRoutes(messaging.people(), pages).routes(),
                        new MemberRoutes(messaging.membership(), messaging.people()).routes(),
                        new ProfileRoutes(messaging.profiles(), messaging.people()).routes(),
                        new AvatarRoutes(messaging.avatars(), bearer).routes(),
                        new DraftRoutes(messaging.drafts()).routes(),
                        new ConnectionRoutes(messaging.connections(), pages).routes(),
                        new ConversationRoutes(messaging.inbox(), messaging.conversations(), messaging.groups(), pages)
                                .routes(),
                        new GroupRoutes(messaging.groups()).routes(),
                        new ReceiptRoutes(messaging.receipts()).routes(),
                        new ThreadRoutes(messaging.inbox(), messaging.messages(), pages).routes(),
                        new SearchRoutes(messaging.search(), pages).routes(),
                        new MessageRoutes(messaging.messages()).routes(),
                        new DeadLetterRoutes(messaging.deadLetters(), pages).routes(),
                        new NoteRoutes(messaging.inbox(), messaging.notes(), pages).routes(),
                        new FileRoutes(messaging.files(), bearer).routes(),
                        new WebhookRoutes(messaging.webhooks()).routes(),
                        new HealthRoutes(chosen.checks()).routes(),
                        new DocumentRoutes(this::routes).routes())
                .flatMap(List::stream)
                .toList();
    }

    private static void harden(JavalinConfig config) {
        config.jetty.threadPool = ServerThreads.pool();
        config.http.prefer405over404 = true;
        config.startup.showJavalinBanner = false;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new JettyErrors()));
        config.jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(new JettyErrors());
            // Javalin opens a session for each WebSocket and would set a cookie for it.
            context.getSessionHandler().setSessionTrackingModes(Set.of());
            context.getSessionHandler().setMaxInactiveInterval(IDLE_SESSION_SECONDS);
        });
        config.router.javaLangErrorHandler(Faults::fail);
    }
}
