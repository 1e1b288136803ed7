package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.app.database.EmbeddedDatabase;
import io.parley.testkit.live.RedisProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database and one Redis are one server to those who use them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesTest {
    private static final String SECRET = "the same secret on all of the nodes";
    private static final int A_MINUTE = 200;

    @TempDir
    private static Path folder;

    private static RedisProcess redis;
    private static TestServer first;
    private static TestServer second;
    private static Rest admin;
    private static Rest agent;

    @BeforeAll
    static void start() {
        redis = new RedisProcess();
        first = TestServer.start(folder.resolve("first"), together(Map.of()));
        var database =
                EmbeddedDatabase.addressOfRunning(folder.resolve("first")).orElseThrow();
        second = TestServer.start(folder.resolve("second"), together(Map.of("DATABASE_URL", database)));
        admin = first.signedIn("admin@demo.localhost", "admin123");
        agent = second.signedIn("agent1@demo.localhost", "agent123");
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
        redis.close();
    }

    private static Map<String, String> together(Map<String, String> more) {
        var environment = new HashMap<>(Map.of(
                "REDIS_URL",
                redis.address(),
                "JWT_SECRET",
                SECRET,
                "ENCRYPTION_KEY",
                SECRET,
                "RATE_LIMIT_HEAVY",
                Integer.toString(A_MINUTE)));
        environment.putAll(more);
        return environment;
    }

    @Test
    void whatHappensAtOneIsToldAtTheOther() {
        var conversation = internal();
        try (var live = second.live(agent);
                var ofAdmin = first.live(admin)) {
            live.ask("view", Map.of("conversation", conversation));

            ofAdmin.say(Map.of("type", "typing", "data", Map.of("conversation", conversation, "state", "start")));
            admin.say(conversation, "said at the first node");

            live.await(frame -> frame.path("type").asText().equals("typing"));
            live.await("message.created", data -> data.toString().contains("said at the first node"));
        }
    }

    @Test
    void whoIsAtOneIsSeenAtTheOther() {
        var somebody = second.signedIn("agent1@demo.localhost", "agent123");
        try (var watching = first.live(admin);
                var there = second.live(somebody)) {
            there.ask("presence.set", Map.of("status", "busy"));
            watching.await(
                    "presence",
                    data -> data.toString().contains(somebody.id())
                            && data.toString().contains("busy"));

            assertThat(watching.ask("presence.query", Map.of("members", List.of(somebody.id())))
                            .toString())
                    .contains("busy");
        }
    }

    @Test
    void whoIsShownOutAtOneIsShownOutAtTheOther() {
        var leaving = first.signedIn("manager@demo.localhost", "manager123");
        try (var there = LiveSocket.open(second.running().address(), leaving.token())) {
            leaving.post("/api/v1/auth/logout", Map.of()).expecting(204);

            assertThat(there.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void whatSomebodyMayAskIsCountedOnceForBoth() {
        var there = new Rest(second.running().address(), admin.token());
        var given = new AtomicInteger();

        IntStream.range(0, A_MINUTE).forEach(each -> {
            for (Rest node : List.of(admin, there)) {
                if (node.get("/api/v1/messages/search?q=hello").status() != 429) {
                    given.incrementAndGet();
                }
            }
        });

        // Some come back while they are taken; counted by each node for itself it would be all of them.
        assertThat(given.get()).isBetween(A_MINUTE, 2 * A_MINUTE - 1);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void withoutRedisEachNodeGoesOnAndNothingIsLost() {
        var conversation = internal();
        try (var live = second.live(agent)) {
            redis.end();

            assertThat(status("/health")).isEqualTo("degraded");
            first.rest().get("/health/ready").expecting(200);
            admin.say(conversation, "said while Redis is away");

            live.await("message.created", data -> data.toString().contains("said while Redis is away"));
        }
    }

    private static String status(String path) {
        return first.rest().get(path).expecting(200).body().path("status").asText();
    }

    private static String internal() {
        return admin.post("/api/v1/conversations", Map.of("kind", "internal", "subject", "Nodes"))
                .expecting(201)
                .body()
                .path("id")
                .asText();
    }
}
