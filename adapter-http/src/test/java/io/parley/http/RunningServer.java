package io.parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.parley.messaging.Messaging;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.feed.PositionSeal;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Doorkeeper;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Role;
import io.parley.messaging.member.Member;
import io.parley.messaging.memory.InMemory;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Mailer;
import io.parley.messaging.service.InstalledChannels;
import io.parley.messaging.service.Ports;
import io.parley.testkit.store.FragileTransactor;
import io.parley.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real server over the core in memory, on a free port. */
final class RunningServer implements AutoCloseable {
    static final String ORIGIN = "https://console.example";
    static final String PASSWORD = "correct horse battery";

    final FragileTransactor store;
    private final LiveBus bus;
    final Messaging messaging;
    final HttpApi api;
    final Javalin javalin;
    final PositionSeal positions = new PositionSeal(new byte[32]);
    final HttpClient client = HttpClient.newHttpClient();
    final ParrotChannel parrot = new ParrotChannel();
    final PigeonChannel pigeon = new PigeonChannel();
    final PlainProvider provider = new PlainProvider();
    final BlockingQueue<Mailer.Mail> mails = new LinkedBlockingQueue<>();
    private final AtomicInteger registered = new AtomicInteger();

    RunningServer() {
        this(InstantSource.system(), Limits.standard());
    }

    RunningServer(InstantSource time, Limits limits) {
        this(time, limits, Doorkeeper.wary(), RateLimits.none());
    }

    /** Behind a proxy, with limits. */
    RunningServer(Doorkeeper doorkeeper, RateLimits rates) {
        this(InstantSource.system(), Limits.standard(), doorkeeper, rates);
    }

    private RunningServer(InstantSource time, Limits limits, Doorkeeper doorkeeper, RateLimits rates) {
        var random = new SecureRandom();
        var memory = InMemory.ports(time, random);
        store = new FragileTransactor(memory.storage().transactor());
        bus = memory.storage().bus();
        var ports = new Ports(
                new Ports.Storage(
                        store, memory.storage().bus(), memory.storage().presence()),
                withMailer(memory.surroundings()),
                new Ports.Security(
                        memory.security().hasher(),
                        new JwtTokenSigner(random.generateSeed(32)),
                        memory.security().secrets(),
                        memory.security().attempts(),
                        List.of(provider)),
                limited(memory.policies(), limits),
                memory.files());
        messaging = new Messaging(
                ports,
                new InstalledChannels(List.of(
                        new InstalledChannels.Installed(parrot, Settings.none()),
                        new InstalledChannels.Installed(pigeon, PigeonChannel.DEPLOYMENT))));
        api = new HttpApi(
                messaging,
                new HttpSettings(
                        Set.of(ORIGIN),
                        positions,
                        List.of(new HealthCheck("database", true, store::check)),
                        doorkeeper,
                        rates));
        javalin = Javalin.start(config -> {
            config.jetty.port = 0;
            api.register(config);
        });
    }

    private Ports.Surroundings withMailer(Ports.Surroundings usual) {
        return new Ports.Surroundings(
                usual.time(), usual.chance(), usual.ids(), usual.client(), usual.observer(), mails::add);
    }

    private static Ports.Policies limited(Ports.Policies usual, Limits limits) {
        return new Ports.Policies(limits, usual.passwords(), usual.delivery(), usual.words());
    }

    LiveBus bus() {
        return bus;
    }

    URI address(String path) {
        return URI.create("http://localhost:" + javalin.port() + path);
    }

    Call get(String path) {
        return new Call(this, "GET", path);
    }

    Call post(String path) {
        return new Call(this, "POST", path);
    }

    Call put(String path) {
        return new Call(this, "PUT", path);
    }

    Call call(String method, String path) {
        return new Call(this, method, path);
    }

    /** Somebody new, with an organization of their own. */
    Somebody register() {
        return register("192.0.2.254");
    }

    /** Somebody new who comes from there, as far as the server believes it. */
    Somebody register(String address) {
        int number = registered.incrementAndGet();
        var json = post("/api/v1/auth/register")
                .header("X-Forwarded-For", address)
                .json("{'organization':'Org %d','name':'Ada %d','email':'ada%d@example.com','password':'%s'}"
                        .formatted(number, number, number, PASSWORD))
                .expect(201);
        return new Somebody(this, "ada" + number + "@example.com", json);
    }

    private Somebody signIn(String email) {
        var json = post("/api/v1/auth/login")
                .json("{'email':'%s','password':'%s'}".formatted(email, PASSWORD))
                .expect(200);
        return new Somebody(this, email, json);
    }

    @Override
    public void close() {
        client.close();
        javalin.stop();
    }

    static JsonNode parse(String json) {
        return switch (Json.read(json)) {
            case io.parley.wire.Reading.Understood<JsonNode>(JsonNode node) -> node;
            case io.parley.wire.Reading.Unfit<JsonNode> unfit -> throw new AssertionError(json);
        };
    }

    /** An owner who is signed in. */
    record Somebody(RunningServer server, String email, JsonNode signedIn) {
        String token() {
            return signedIn.get("accessToken").textValue();
        }

        String id() {
            return signedIn.at("/member/id").textValue();
        }

        Caller caller() {
            return server.messaging.signIn().authenticate(token()).orElseThrow().caller();
        }

        Call get(String path) {
            return server.get(path).as(token());
        }

        Call post(String path) {
            return server.post(path).as(token());
        }

        Call put(String path) {
            return server.put(path).as(token());
        }

        Call patch(String path) {
            return call("PATCH", path);
        }

        Call delete(String path) {
            return call("DELETE", path);
        }

        Call call(String method, String path) {
            return server.call(method, path).as(token());
        }

        /** Somebody of the same organization. */
        Somebody colleague(String name) {
            return colleague(name, Role.ADMIN);
        }

        Somebody colleague(String name, Role role) {
            return server.signIn(join(name, role).email().value());
        }

        /** Somebody of the same organization who does not sign in. */
        Member join(String name, Role role) {
            var address =
                    "%s%d@example.com".formatted(name.toLowerCase(Locale.ROOT), server.registered.incrementAndGet());
            var email = EmailAddress.parse(address).orElseThrow();
            return server.messaging
                    .members()
                    .add(caller(), name, email, role, PASSWORD)
                    .orElseThrow();
        }

        /** The same person with tokens as of now. */
        Somebody again() {
            return server.signIn(email);
        }

        /** The path of a new group of the caller's. */
        String group(Somebody... others) {
            var ids = Stream.of(others).map(other -> "'" + other.id() + "'").collect(Collectors.joining(","));
            return pathOf(post("/api/v1/conversations")
                    .json("{'kind':'group','subject':'Friends','members':[" + ids + "]}")
                    .expect(201));
        }

        /** The path of the conversation with somebody. */
        String direct(Somebody other) {
            return pathOf(RunningServer.parse(
                    put("/api/v1/conversations/direct/" + other.id()).send().body()));
        }

        /** Says something; the message's row. */
        JsonNode say(String conversation, String text) {
            return post(conversation + "/messages")
                    .json("{'text':'" + text + "'}")
                    .expect(201);
        }

        private static String pathOf(JsonNode row) {
            return "/api/v1/conversations/" + row.get("id").textValue();
        }

        /** The path of a file that is nobody else's. */
        String file() {
            return "/api/v1/files/" + file(conversation());
        }

        /** The id of a file for the conversation. */
        String file(String conversation) {
            String id = conversation.substring(conversation.lastIndexOf('/') + 1);
            return post("/api/v1/files?name=notes.txt&conversation=" + id)
                    .body(BodyPublishers.ofString("0123456789"))
                    .expect(201)
                    .at("/data/0/id")
                    .textValue();
        }

        /** A new conversation's path. */
        String conversation() {
            return pathOf(post("/api/v1/conversations")
                    .json("{'kind':'internal','subject':'Plans'}")
                    .expect(201));
        }

        /** A parrot of one's own. */
        void connect(String account) {
            server.messaging
                    .channels()
                    .connect(caller(), ParrotChannel.TYPE, new AccountId(account), "Polly", Settings.none())
                    .orElseThrow();
        }
    }
}
