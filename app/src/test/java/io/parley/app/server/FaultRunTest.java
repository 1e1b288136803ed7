package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.AcceptedSend;
import io.parley.sandbox.Fault;
import io.parley.sandbox.Platform;
import io.parley.sandbox.WhatsAppBodies;
import io.parley.sandbox.WhatsAppBodies.CustomerText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many messages through a platform of which every fifth call goes wrong in one way or another: each is sent once, or its
 * author is told why not; none overtakes another. {@code -Dfault.messages=10000} sends more.
 */
class FaultRunTest {
    private static final int MESSAGES = Integer.getInteger("fault.messages", 300);
    private static final int OF_A_CONTACT = 15;
    private static final double SHARE = 0.2;
    private static final Duration PATIENCE = Duration.ofSeconds(60 + MESSAGES / 5);
    private static final List<String> ON_THE_WAY = List.of("queued");

    @TempDir
    private static Path data;

    private static TestServer server;
    private static Rest agent;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, Map.of());
        server.graph().app().callback(Platform.WHATSAPP, server.at("/hooks/whatsapp"));
        server.graph().subscribeAll();
        agent = server.signedIn("admin@demo.localhost", "admin123");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void eachMessageIsSentOnceOrFailsWithAReasonAndNoneOvertakesAnother() {
        Map<String, List<String>> written = new LinkedHashMap<>();
        conversations().forEach(conversation -> written.put(conversation, new ArrayList<>()));
        server.graph().failAtRandom(SHARE, new Random(7), faults());
        Instant begun = Instant.now();
        write(written);
        awaitEnds(written);
        server.graph().webhooks().awaitQuiet(PATIENCE);
        Map<String, JsonNode> rows = rows(written);
        var took = Duration.between(begun, Instant.now());
        List<AcceptedSend> accepted = acceptedOf(rows);
        print("after the faults", rows, accepted, took);
        checkOnce(accepted);
        checkOrder(written, accepted);
        checkOutcomes(rows, accepted);
        server.graph().recover();
        repeat(rows);
        awaitEnds(written);
        server.graph().webhooks().awaitQuiet(PATIENCE);
        Map<String, JsonNode> ended = rows(written);
        print("after retries by hand", ended, acceptedOf(ended), Duration.between(begun, Instant.now()));
        checkOnce(acceptedOf(ended));
        assertThat(acceptedOf(ended)).hasSize(rows.size());
        assertThat(ended.values()).allMatch(row -> row.path("status").asText().equals("delivered"));
    }

    private static Fault[] faults() {
        return new Fault[] {
            Fault.rateLimited(Duration.ofSeconds(1)),
            Fault.error(500, 131000),
            Fault.error(500, 131016),
            Fault.error(400, 131056),
            Fault.error(400, 131026),
            Fault.html(502),
            Fault.reset(),
            Fault.closeWithoutAnswer(),
            Fault.acceptThenReset(),
            Fault.acceptThenGarble(),
            Fault.acceptThenTruncate(),
            Fault.perhapsSent(),
            Fault.slow(Duration.ofMillis(500)),
            Fault.hang(),
            Fault.acceptThenHang()
        };
    }

    private static List<String> conversations() {
        int contacts = (MESSAGES + OF_A_CONTACT - 1) / OF_A_CONTACT;
        var found = new ArrayList<String>();
        for (int number = 0; number < contacts; number++) {
            String name = "Faulty " + number;
            var text = new CustomerText(
                    TestServer.DEMO_ACCOUNT,
                    "4179" + (1_000_000 + number),
                    name,
                    "wamid.fault-" + number,
                    "Hi",
                    Instant.now());
            assertThat(server.meta().post(WhatsAppBodies.texts(List.of(text)))).isEqualTo(200);
            found.add(agent.conversationWith(name).path("id").asText());
        }
        return found;
    }

    private static void write(Map<String, List<String>> written) {
        var conversations = List.copyOf(written.keySet());
        IntStream.range(0, MESSAGES).forEach(number -> {
            String conversation = conversations.get(number % conversations.size());
            written.get(conversation)
                    .add(agent.say(conversation, "Message " + number).path("id").asText());
        });
    }

    /** Until nothing is on its way any more: by message. */
    private static Map<String, JsonNode> awaitEnds(Map<String, List<String>> written) {
        Instant end = Instant.now().plus(PATIENCE);
        Map<String, JsonNode> rows = rows(written);
        while (rows.values().stream()
                .anyMatch(row -> ON_THE_WAY.contains(row.path("status").asText()))) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            Thread.onSpinWait();
            rows = rows(written);
        }
        return rows;
    }

    private static Map<String, JsonNode> rows(Map<String, List<String>> written) {
        var rows = new HashMap<String, JsonNode>();
        written.forEach((conversation, messages) -> agent.messagesOf(conversation)
                .forEach(row -> {
                    if (messages.contains(row.path("id").asText())) {
                        rows.put(row.path("id").asText(), row);
                    }
                }));
        return rows;
    }

    private static String messageOf(AcceptedSend send) {
        return send.reference().replaceFirst("\\..*", "");
    }

    private static List<AcceptedSend> acceptedOf(Map<String, JsonNode> rows) {
        return server.graph().accepted().stream()
                .filter(send -> rows.containsKey(messageOf(send)))
                .toList();
    }

    private static void checkOnce(List<AcceptedSend> accepted) {
        assertThat(accepted).extracting(FaultRunTest::messageOf).doesNotHaveDuplicates();
    }

    private static void checkOrder(Map<String, List<String>> written, List<AcceptedSend> accepted) {
        written.values()
                .forEach(messages -> assertThat(accepted.stream()
                                .map(FaultRunTest::messageOf)
                                .filter(messages::contains)
                                .map(messages::indexOf)
                                .toList())
                        .isSorted());
    }

    private static void checkOutcomes(Map<String, JsonNode> rows, List<AcceptedSend> accepted) {
        var sent = accepted.stream().map(FaultRunTest::messageOf).collect(Collectors.toSet());
        rows.forEach((id, row) -> {
            switch (row.path("status").asText()) {
                case "failed" -> {
                    assertThat(sent).doesNotContain(id);
                    assertThat(row.path("error").path("code").asText()).isNotEmpty();
                }
                case "unknown" -> assertThat(sent).doesNotContain(id);
                default -> {
                    assertThat(row.path("status").asText()).isEqualTo("delivered");
                    assertThat(sent).contains(id);
                }
            }
        });
    }

    /** Whatever was not sent is sent again by hand, also what nobody knows of: all that was sent is known by now. */
    private static void repeat(Map<String, JsonNode> rows) {
        rows.forEach((id, row) -> {
            if (!row.path("status").asText().equals("delivered")) {
                agent.post("/api/v1/messages/" + id + "/retry", Map.of("evenIfSent", true))
                        .expecting(200);
            }
        });
    }

    private static void print(String when, Map<String, JsonNode> rows, List<AcceptedSend> accepted, Duration took) {
        var statuses = rows.values().stream()
                .collect(Collectors.groupingBy(
                        row -> row.path("status").asText() + " "
                                + row.path("error").path("code").asText(),
                        TreeMap::new,
                        Collectors.counting()));
        System.out.printf(
                "Fault run, %s: %d messages, %d calls, %d accepted, %s, %d s%n",
                when, rows.size(), server.graph().received(), accepted.size(), statuses, took.toSeconds());
    }
}
