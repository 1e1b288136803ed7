package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.AcceptedSend;
import io.parley.sandbox.GraphSandbox;
import io.parley.sandbox.MetaWebhooks;
import io.parley.sandbox.WhatsAppBodies;
import io.parley.sandbox.WhatsAppBodies.CustomerText;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed under load and started again on the same data, with its database left running. */
class CrashTest {
    private static final int CUSTOMERS = 4;
    private static final int MESSAGES = 400;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 60;

    @TempDir
    private Path data;

    private final Set<String> received = new ConcurrentSkipListSet<>();
    private final Set<String> promised = new ConcurrentSkipListSet<>();

    @Test
    void whatWasAcknowledgedIsThereOnceAndNothingIsSentTwice() throws Exception {
        try (var graph = GraphSandbox.start("v25.0")
                .withApp("1928374655", TestServer.APP_SECRET)
                .withPhoneNumber(TestServer.DEMO_ACCOUNT, "demo-token-of-nobody")) {
            var environment = TestServer.environment(data, graph, Map.of());
            loadAndKill(ServerProcess.start(environment, data.resolve("log")));
            assertThat(received).isNotEmpty();
            assertThat(promised).isNotEmpty();

            try (var server = ServerProcess.start(environment, data.resolve("log"))) {
                var agent = new Rest(server.address(), "").signedIn("admin@demo.localhost", "admin123");
                server.await(() -> rows(agent).stream()
                        .noneMatch(row -> row.path("status").asText().equals("queued")));
                var texts = counted(
                        rows(agent), row -> row.path("content").path("text").asText());

                assertThat(texts)
                        .allSatisfy((text, times) -> assertThat(times).as(text).isEqualTo(1L));
                assertThat(texts.keySet()).containsAll(received).containsAll(promised);
                assertSentOnce(graph.accepted(), rows(agent));
            }
        }
    }

    /** At most once each; exactly once what is known to have been sent. */
    private static void assertSentOnce(List<AcceptedSend> accepted, List<JsonNode> rows) {
        var times = accepted.stream().collect(Collectors.groupingBy(AcceptedSend::reference, Collectors.counting()));
        assertThat(times)
                .allSatisfy((message, count) -> assertThat(count).as(message).isEqualTo(1L));
        assertThat(rows)
                .filteredOn(row -> row.path("status").asText().equals("sent"))
                .filteredOn(row -> row.path("author").path("type").asText().equals("member"))
                .allSatisfy(row -> assertThat(times).containsKey(row.path("id").asText()));
    }

    private void loadAndKill(ServerProcess server) throws InterruptedException {
        try (var meta = new MetaWebhooks(server.address().resolve("/hooks/whatsapp"), TestServer.APP_SECRET)) {
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                assertThat(meta.post(text(customer, "first"))).isEqualTo(200);
            }
            var agent = new Rest(server.address(), "").signedIn("admin@demo.localhost", "admin123");
            var loaded = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
            var threads = new ArrayList<Thread>();
            for (int each = 0; each < CUSTOMERS; each++) {
                int customer = each;
                var conversation = agent.conversationWith("Customer " + customer)
                        .path("id")
                        .asText();
                threads.add(Thread.ofVirtual().start(() -> write(meta, customer, loaded)));
                threads.add(Thread.ofVirtual().start(() -> answer(agent, conversation, customer, loaded)));
            }
            loaded.await();
            server.kill();
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    private void write(MetaWebhooks meta, int customer, CountDownLatch loaded) {
        whileItLives(() -> {
            for (int number = 0; number < MESSAGES; number++) {
                var text = "in " + customer + "/" + number;
                if (meta.post(text(customer, text)) == 200) {
                    received.add(text);
                    loaded.countDown();
                }
            }
        });
    }

    private void answer(Rest agent, String conversation, int customer, CountDownLatch loaded) {
        whileItLives(() -> {
            for (int number = 0; number < MESSAGES; number++) {
                var text = "out " + customer + "/" + number;
                var reply = agent.post(
                        "/api/v1/conversations/" + conversation + "/messages", Map.of("text", text, "clientId", text));
                if (reply.status() == 201) {
                    promised.add(text);
                    loaded.countDown();
                }
            }
        });
    }

    /** The end of the server is the end of the work. */
    private static void whileItLives(Runnable work) {
        try {
            work.run();
        } catch (UncheckedIOException killed) {
            assertThat(killed).isNotNull();
        }
    }

    private static List<JsonNode> rows(Rest agent) {
        var rows = new ArrayList<JsonNode>();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            var conversation =
                    agent.conversationWith("Customer " + customer).path("id").asText();
            long before = Long.MAX_VALUE;
            boolean more = true;
            while (more) {
                var page = agent.get("/api/v1/conversations/" + conversation + "/messages?limit=100"
                                + (before == Long.MAX_VALUE ? "" : "&before=" + before))
                        .expecting(200)
                        .body();
                for (var row : page.path("data")) {
                    rows.add(row);
                    before = Math.min(before, row.path("seq").asLong());
                }
                more = page.path("page").path("hasMore").asBoolean();
            }
        }
        return rows;
    }

    private static Map<String, Long> counted(List<JsonNode> rows, Function<JsonNode, String> key) {
        return rows.stream()
                .filter(row -> !key.apply(row).startsWith("first"))
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    private static String text(int customer, String text) {
        return WhatsAppBodies.texts(List.of(new CustomerText(
                TestServer.DEMO_ACCOUNT,
                "1650555100" + customer,
                "Customer " + customer,
                "wamid." + customer + "." + text.replace(" ", "-"),
                text + (text.equals("first") ? " " + customer : ""),
                Instant.now())));
    }
}
