package io.parley.sandbox;

import io.parley.sandbox.http.Ending;
import io.parley.sandbox.http.FaultyServer;
import io.parley.sandbox.http.HttpCall;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A peer of Meta's Graph API on this machine: it checks a call as the real one does, answers like it, keeps in order what it
 * was given, sends webhooks, and fails as it is told to. Safe for use by many threads.
 *
 * <p>Windows and rates are checked only when asked for with {@link #enforcing}; everything else always is.
 */
public final class GraphSandbox implements AutoCloseable {
    private static final String BUSINESS_ACCOUNT = "102290129340398";
    private static final String DISPLAYED = "15550783881";

    private final String version;
    private final Script script = new Script();
    private final FaultyServer server;
    private final World world;
    private final Router router;
    private final ControlDoor door;
    private volatile App app = new App("1517776481860111", "app-secret", "1517776481860222", "instagram-app-secret");

    private GraphSandbox(int port, String version, InstantSource clock) {
        this.version = version;
        this.server = FaultyServer.listen(port);
        var ids = new Ids(address().getPort(), clock.instant());
        this.world = new World(clock, ids, new MediaShelf(clock, ids, address()), new Webhooks(clock));
        this.router = new Router(world, new Versions(version), address());
        this.door = new ControlDoor(this);
        world.add(app);
    }

    /** On a free port, knowing nothing yet; the version is the one that {@link #version} will say. */
    public static GraphSandbox start(String version) {
        return start(0, version, InstantSource.system());
    }

    /** On a port, or a free one when it is 0, living by this clock. */
    public static GraphSandbox start(int port, String version, InstantSource clock) {
        var sandbox = new GraphSandbox(port, version, clock);
        sandbox.server.serve(sandbox::answer);
        return sandbox;
    }

    /** The app to which the tokens belong that are named from here on. */
    public GraphSandbox withApp(String id, String secret) {
        return withApp(id, secret, id + "1", secret);
    }

    /** The same, with the id and secret that Instagram Login has of its own. */
    public GraphSandbox withApp(String id, String secret, String instagramId, String instagramSecret) {
        return world.locked(() -> {
            app = new App(id, secret, instagramId, instagramSecret);
            world.add(app);
            return this;
        });
    }

    /** Makes a WhatsApp phone number known, and the token that may send for it. */
    public GraphSandbox withPhoneNumber(String id, String accessToken) {
        return withPhoneNumber(id, DISPLAYED, BUSINESS_ACCOUNT, accessToken);
    }

    /** The same, with the number itself in digits and the business account (WABA) that owns it. */
    public GraphSandbox withPhoneNumber(String id, String displayed, String businessAccount, String accessToken) {
        return world.locked(() -> {
            var owner = world.businessAccount(businessAccount);
            world.add(new PhoneNumber(world, id, displayed, owner));
            return withToken(accessToken, Token.Kind.SYSTEM_USER, id, Set.of(id, businessAccount));
        });
    }

    /** Makes a page known, and its page token. */
    public GraphSandbox withPage(String id, String name, String accessToken) {
        return world.locked(() -> {
            world.add(new Page(world, id, name));
            return withToken(accessToken, Token.Kind.PAGE, id, Set.of(id));
        });
    }

    /** Makes an Instagram account known that is connected by Instagram Login, and its own token. */
    public GraphSandbox withInstagram(String id, String username, String accessToken) {
        return world.locked(() -> {
            world.add(new InstagramAccount(world, id, username, Optional.empty()));
            return withToken(accessToken, Token.Kind.INSTAGRAM, id, Set.of(id));
        });
    }

    /** Makes an Instagram account known that is linked to a page, and served with the page's token. */
    public GraphSandbox withInstagramOfPage(String id, String username, String pageId) {
        return world.locked(() -> {
            world.add(new InstagramAccount(world, id, username, Optional.of(page(pageId))));
            return this;
        });
    }

    /** A token with fewer permissions than those that come with the accounts, which have all. */
    public GraphSandbox withToken(String accessToken, String accountId, String... scopes) {
        return world.locked(() -> {
            var token = new Token(
                    accessToken,
                    app,
                    Token.Kind.SYSTEM_USER,
                    accountId,
                    Set.of(scopes),
                    Set.of(accountId),
                    world.now(),
                    Instant.MAX);
            world.tokens().add(token);
            return this;
        });
    }

    private GraphSandbox withToken(String value, Token.Kind kind, String owner, Set<String> objects) {
        var token = new Token(value, app, kind, owner, Token.ALL_SCOPES, objects, world.now(), Instant.MAX);
        world.tokens().add(token);
        return this;
    }

    /** Checks this, too, from now on. */
    public GraphSandbox enforcing(Rule... rules) {
        return world.locked(() -> {
            List.of(rules).forEach(world::enforce);
            return this;
        });
    }

    /** The app that was named last. */
    public App app() {
        return app;
    }

    public FacebookUser user(String id, String name) {
        return world.locked(() -> world.user(id, name));
    }

    public BusinessAccount businessAccount(String id) {
        return world.locked(() -> world.businessAccount(id));
    }

    /** The account of this id; throws when there is none. */
    public Account account(String id) {
        return world.locked(
                () -> world.account(id).orElseThrow(() -> new IllegalArgumentException("there is no account " + id)));
    }

    public PhoneNumber phoneNumber(String id) {
        return (PhoneNumber) account(id);
    }

    public Page page(String id) {
        return (Page) account(id);
    }

    public InstagramAccount instagram(String id) {
        return (InstagramAccount) account(id);
    }

    /** Subscribes the app to every account there is, as calls of {@code subscribed_apps} would. */
    public GraphSandbox subscribeAll() {
        return world.locked(() -> {
            for (var account : world.accounts()) {
                switch (account) {
                    case PhoneNumber number -> number.owner().subscribers().put(app, Optional.empty());
                    case Page page -> page.subscriptions().put(app, Fields.of(Platform.MESSENGER));
                    case InstagramAccount shop -> shop.subscriptions().put(app, Fields.of(Platform.INSTAGRAM));
                }
            }
            return this;
        });
    }

    /** Ends a token: calls with it fail with 190 from now on. */
    public void endToken(String accessToken, TokenEnd end) {
        world.locked(() -> {
            world.tokens().end(accessToken, end);
            return this;
        });
    }

    public Webhooks webhooks() {
        return world.webhooks();
    }

    /** The base address, without a version. */
    public String url() {
        return address().toString();
    }

    public URI address() {
        return server.address();
    }

    public String version() {
        return version;
    }

    /** Lets the next calls fail, one fault each, in this order. */
    public void failNext(Fault... faults) {
        script.add("", List.of(faults));
    }

    /** Lets the next calls fail whose path ends so, as {@code /messages}. */
    public void failNextTo(String pathEnd, Fault... faults) {
        script.add(pathEnd, List.of(faults));
    }

    /** Lets a share of all calls fail, each with one of these. The same seed gives the same order of faults. */
    public void failAtRandom(double probability, RandomGenerator random, Fault... faults) {
        script.atRandom(probability, List.of(faults), random);
    }

    /** Ends all failing that was asked for. */
    public void recover() {
        script.clear();
    }

    /** Everything sent so far, in order. */
    public List<AcceptedSend> accepted() {
        return world.ledger().accepted();
    }

    /** What was sent to somebody, in order. */
    public List<AcceptedSend> sentTo(String recipient) {
        return accepted().stream().filter(send -> send.wentTo(recipient)).toList();
    }

    /** What was sent to somebody after a number; waits a while for something. */
    public List<AcceptedSend> awaitAfter(long number, String recipient, Duration wait) {
        return world.ledger().awaitAfter(number, recipient, wait);
    }

    /** What was done towards customers that is no message: typing, read marks, a page's reactions. */
    public List<Gesture> gestures() {
        return world.ledger().gestures();
    }

    /** How many calls came, whatever became of them. */
    public long received() {
        return world.ledger().received();
    }

    /** Waits until so many messages were sent, and returns all; fails when they are not in time. */
    public List<AcceptedSend> awaitAccepted(int count, Duration timeout) {
        return world.ledger().awaitAccepted(count, timeout);
    }

    /** Waits until so many calls came; fails when they have not in time. */
    public void awaitReceived(long count, Duration timeout) {
        world.ledger().awaitReceived(count, timeout);
    }

    /** Releases every call that hangs, sends no webhook more, and returns once no thread is left. */
    @Override
    public void close() {
        server.close();
        world.webhooks().close();
    }

    private Ending answer(HttpCall call) {
        if (ControlDoor.isFor(call)) {
            return door.answer(call);
        }
        world.ledger().receive();
        var fault = script.next(call.path());
        if (fault.isPresent() && !fault.get().accepts()) {
            return fault.get().ending(Ending.Answer.json(503, ""));
        }
        var answer = router.answer(call);
        return answer.status() == 200 && fault.isPresent() ? fault.get().ending(answer) : answer;
    }
}
