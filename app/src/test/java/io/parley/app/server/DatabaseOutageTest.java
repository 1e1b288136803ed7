package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.sandbox.WhatsAppBodies;
import io.parley.sandbox.WhatsAppBodies.CustomerText;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseOutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    @TempDir
    private Path database;

    @Test
    void whileTheDatabaseIsGoneNothingIsPromisedAndAfterwardsEverythingWorks() throws Exception {
        var postgres = startDatabase(0);
        int port = postgres.getPort();
        var address = "postgres://postgres@127.0.0.1:" + port + "/postgres";
        try (var server = TestServer.start(data, Map.of("DATABASE_URL", address))) {
            var agent = server.signedIn("agent1@demo.localhost", "agent123");
            assertThat(server.meta().post(message("wamid.before"))).isEqualTo(200);

            postgres.close();
            assertThat(server.meta().post(message("wamid.during"))).isEqualTo(503);
            var refused = agent.get("/api/v1/conversations");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body().path("retryable").asBoolean()).isTrue();
            assertThat(server.rest()
                            .get("/health")
                            .expecting(200)
                            .body()
                            .path("status")
                            .asText())
                    .isEqualTo("degraded");

            postgres = startDatabase(port);
            await(() -> server.meta().post(message("wamid.during")) == 200);
            assertThat(server.rest()
                            .get("/health")
                            .expecting(200)
                            .body()
                            .path("status")
                            .asText())
                    .isEqualTo("up");
            var conversation = agent.conversationWith("Eva").path("id").asText();
            assertThat(agent.messagesOf(conversation)).hasSize(2);
            agent.post("/api/v1/conversations/" + conversation + "/messages", Map.of("text", "Back again"))
                    .expecting(201);
            assertThat(server.graph().awaitAccepted(1, PATIENCE)).hasSize(1);
        } finally {
            postgres.close();
        }
    }

    private EmbeddedPostgres startDatabase(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(database)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(PATIENCE)
                .setPort(port)
                .start();
    }

    private static void await(BooleanSupplier healed) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!healed.getAsBoolean()) {
            assertThat(System.nanoTime()).as("healed in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static String message(String id) {
        return WhatsAppBodies.texts(
                List.of(new CustomerText(TestServer.DEMO_ACCOUNT, "16505550005", "Eva", id, "Hello", Instant.now())));
    }
}
