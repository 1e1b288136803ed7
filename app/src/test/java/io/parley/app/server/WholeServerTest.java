package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.app.configuration.ConfigurationReader;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.OrganizationId;
import io.parley.sandbox.AcceptedSend;
import io.parley.sandbox.MetaWebhooks;
import io.parley.sandbox.WhatsAppBodies;
import io.parley.sandbox.WhatsAppBodies.CustomerText;
import io.parley.sandbox.WhatsAppBodies.StatusReport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assembled server, used as its users use it. */
class WholeServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path data;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCustomersMessageIsAnsweredAndItsFateIsSeen() {
        var agent = server.signedIn("agent1@demo.localhost", "agent123");
        try (var live = server.live(agent)) {
            write("16505550001", "Carla", "wamid.carla-1", "Where is my parcel?");
            var created = live.await("message.created", data -> text(data).equals("Where is my parcel?"));
            var conversation = created.path("conversation").asText();

            live.say(Map.of(
                    "type", "message.send",
                    "id", "7",
                    "data",
                            Map.of(
                                    "conversation",
                                    conversation,
                                    "clientId",
                                    "9b1deb4d",
                                    "content",
                                    Map.of("type", "text", "text", "On its way!"))));
            var ok = live.await(frame -> frame.path("re").asText().equals("7"));
            assertThat(ok.path("type").asText()).as(ok.toString()).isEqualTo("ok");
            var message = ok.path("data").path("message").path("id").asText();

            var sent = awaitSent("On its way!");
            assertThat(sent.to().replace("+", "")).isEqualTo("16505550001");
            assertThat(sent.reference()).isEqualTo(message);
            for (var status : List.of("delivered", "read")) {
                assertThat(server.meta().post(report(sent, status))).isEqualTo(200);
                live.await(
                        "message.status_changed",
                        data -> data.toString().contains(message)
                                && data.toString().contains("\"" + status + "\""));
            }
            assertThat(agent.messagesOf(conversation))
                    .filteredOn(row -> row.path("id").asText().equals(message))
                    .singleElement()
                    .satisfies(row -> assertThat(row.path("status").asText()).isEqualTo("read"));
        }
    }

    @Test
    void everyKnownWebhookIsTakenAndTakenTwiceChangesNothing() throws Exception {
        for (var body : fixtures()) {
            assertThat(server.meta().post(elsewhere(body))).isEqualTo(200);
        }
        var before = settled();
        for (var body : fixtures()) {
            assertThat(server.meta().post(elsewhere(body))).isEqualTo(200);
        }

        assertThat(everything()).isEqualTo(before);
    }

    /** News of the business would disconnect the channel that the other tests write over. */
    private static String elsewhere(String body) {
        return body.contains("account_update") ? body.replace("102290129340398", "102290129340399") : body;
    }

    /** Once no file is waited for any more. */
    private static String settled() {
        String now = everything();
        for (int look = 0; look < 10_000 && now.contains("\"waiting\""); look++) {
            now = everything();
        }
        return now;
    }

    @Test
    void aBodyThatIsNotSignedByTheAppIsRefused() {
        var body = message("16505550002", "Forger", "wamid.forged", "I am Meta");
        try (var forger = new MetaWebhooks(server.at("/hooks/whatsapp"), "another secret")) {
            assertThat(forger.post(body)).isEqualTo(403);
        }
        assertThat(server.rest().post("/hooks/whatsapp", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aGenuineBodyThatCannotBeReadIsParkedOnceAndCanBeReplayed() {
        assertThat(server.meta().post("{\"broken\"")).isEqualTo(200);
        assertThat(server.meta().post("{\"broken\"")).isEqualTo(200);

        try (var backstage =
                Backstage.open(ConfigurationReader.read(TestServer.environment(data, server.graph(), Map.of())))) {
            var parked = backstage.webhooks().parked(100);
            assertThat(parked)
                    .singleElement()
                    .satisfies(each -> assertThat(each.body().asUtf8()).isEqualTo("{\"broken\""));
            assertThat(backstage.webhooks().replay(parked.getFirst().id(), backstage.replay()))
                    .as("it is still broken")
                    .isFalse();
            assertThat(backstage.webhooks().parked(100)).hasSize(1);
        }
    }

    @Test
    void anAccountThatNobodyHereHasIsTakenAndForgotten() {
        var body = WhatsAppBodies.texts(
                List.of(new CustomerText("999999999", "16505550003", "Lost", "wamid.lost", "Hello?", Instant.now())));

        assertThat(server.meta().post(body)).isEqualTo(200);
    }

    @Test
    void theWebhookFormIsAnsweredWithItsChallenge() {
        var form = "/hooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";

        assertThat(server.rest()
                        .get(form + "the%20token%20of%20the%20form")
                        .expecting(200)
                        .body()
                        .asText())
                .isEqualTo("1158201444");
        server.rest().get(form + "guessed").expecting(403);
    }

    @Test
    void anotherOrganizationsConversationDoesNotExist() {
        write("16505550004", "Dora", "wamid.dora-1", "For Demo only");
        var demo = server.signedIn("admin@demo.localhost", "admin123");
        var other = server.signedIn("admin@other.localhost", "admin123");
        var conversation = demo.conversationWith("Dora").path("id").asText();

        demo.get("/api/v1/conversations/" + conversation).expecting(200);
        other.get("/api/v1/conversations/" + conversation).expecting(404);
        other.get("/api/v1/conversations/" + conversation + "/messages").expecting(404);
        other.post("/api/v1/conversations/" + conversation + "/messages", Map.of("text", "Mine?"))
                .expecting(404);
        assertThat(other.get("/api/v1/conversations").expecting(200).body().toString())
                .doesNotContain(conversation);
    }

    @Test
    void everybodyOfTheDemonstrationCanSignIn() {
        var logins = Map.of(
                "admin@demo.localhost", "admin123",
                "manager@demo.localhost", "manager123",
                "agent1@demo.localhost", "agent123",
                "admin@other.localhost", "admin123");
        logins.forEach((email, password) -> {
            var me = server.signedIn(email, password).get("/api/v1/me").expecting(200);
            assertThat(me.body().toString()).contains(email);
        });
        server.rest()
                .post("/api/v1/auth/login", Map.of("email", "admin@demo.localhost", "password", "wrong-one"))
                .expecting(401);
    }

    @Test
    void theConsoleAndTheHealthAreServed() {
        assertThat(server.rest().get("/").expecting(200).body().asText()).contains("<title>Parley</title>");
        assertThat(server.rest()
                        .get("/health")
                        .expecting(200)
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("up");
    }

    /** Every event there ever was, and what the rows have come to. */
    private static String everything() {
        var demo = server.signedIn("admin@demo.localhost", "admin123");
        var organization = demo.get("/api/v1/me")
                .expecting(200)
                .body()
                .path("organization")
                .path("id")
                .asText();
        var feed = server.running()
                .messaging()
                .feed()
                .after(OrganizationId.parse(organization).orElseThrow(), Position.START, 10_000);
        assertThat(feed.events()).isNotEmpty();
        assertThat(feed.more()).isFalse();
        var text = new StringBuilder().append(feed.events().size());
        var rows = demo.get("/api/v1/conversations?limit=100")
                .expecting(200)
                .body()
                .path("data");
        rows.forEach(
                row -> text.append(row).append(demo.messagesOf(row.path("id").asText())));
        return text.toString();
    }

    private static List<String> fixtures() throws Exception {
        URI folder = WholeServerTest.class.getResource("/whatsapp").toURI();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.sorted().map(WholeServerTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(JsonNode data) {
        return data.path("message").path("content").path("text").asText();
    }

    private static AcceptedSend awaitSent(String text) {
        for (int count = 1; ; count++) {
            var all = server.graph().awaitAccepted(count, PATIENCE);
            var found = all.stream().filter(send -> send.text().equals(text)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    private static void write(String from, String name, String id, String text) {
        assertThat(server.meta().post(message(from, name, id, text))).isEqualTo(200);
    }

    private static String message(String from, String name, String id, String text) {
        return WhatsAppBodies.texts(
                List.of(new CustomerText(TestServer.DEMO_ACCOUNT, from, name, id, text, Instant.now())));
    }

    private static String report(AcceptedSend sent, String status) {
        return WhatsAppBodies.statuses(List.of(new StatusReport(sent, status, 0, Instant.now())));
    }
}
