package io.parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.parley.messaging.Messaging;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.feed.PositionSeal;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.memory.InMemory;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The real server over the core in memory, on a free port. */
final class RunningServer implements AutoCloseable {
    static final String ORIGIN = "https://console.example";
    static final String PASSWORD = "correct horse battery";

    final FragileTransactor store;
    final Messaging messaging;
    final HttpApi api;
    final Javalin javalin;
    final PositionSeal positions = new PositionSeal(new byte[32]);
    final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger registered = new AtomicInteger();

    RunningServer() {
        var random = new SecureRandom();
        var memory = InMemory.ports(InstantSource.system(), random);
        store = new FragileTransactor(memory.storage().transactor());
        var ports = new Ports(
                new Ports.Storage(store, memory.storage().bus()),
                memory.surroundings(),
                new Ports.Security(
                        memory.security().hasher(),
                        new JwtTokenSigner(random.generateSeed(32)),
                        memory.security().secrets()),
                memory.policies(),
                memory.files());
        messaging = new Messaging(
                ports,
                new InstalledChannels(List.of(new InstalledChannels.Installed(new ParrotChannel(), Settings.none()))));
        api = new HttpApi(
                messaging,
                new HttpSettings(Set.of(ORIGIN), positions, List.of(new HealthCheck("database", store::check))));
        javalin = Javalin.start(config -> {
            config.jetty.port = 0;
            api.register(config);
        });
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

    /** Somebody new, with an organization of their own. */
    Somebody register() {
        int number = registered.incrementAndGet();
        var json = post("/api/v1/auth/register")
                .json("{'organization':'Org %d','name':'Ada %d','email':'ada%d@example.com','password':'%s'}"
                        .formatted(number, number, number, PASSWORD))
                .expect(201);
        return new Somebody(this, "ada" + number + "@example.com", json);
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

        Call delete(String path) {
            return new Call(server, "DELETE", path).as(token());
        }

        /** The path of a file that is nobody else's. */
        String file() {
            String conversation = conversation().replaceAll(".*/", "");
            var data = post("/api/v1/files?name=notes.txt&conversation=" + conversation)
                    .body(BodyPublishers.ofString("0123456789"))
                    .expect(201)
                    .get("data");
            return "/api/v1/files/" + data.get(0).get("id").textValue();
        }

        /** A new conversation's path. */
        String conversation() {
            var row = post("/api/v1/conversations")
                    .json("{'kind':'internal','subject':'Plans'}")
                    .expect(201);
            return "/api/v1/conversations/" + row.get("id").textValue();
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
