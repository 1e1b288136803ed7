package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.WhatsAppBodies;
import io.parley.sandbox.WhatsAppBodies.CustomerText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to the assembled server is found soon, by those who may see it. */
class SearchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    void whatIsWrittenIsFoundByWordsBeginningsAndMistypedWords() {
        var agent = server.signedIn("agent1@demo.localhost", "agent123");
        String conversation = open(agent, "Kitchen");
        String message = write(agent, conversation, "The refrigerator hums in 50% of all nights");

        JsonNode hit = await(agent, "refrigerator");
        assertThat(hit.path("message").asText()).isEqualTo(message);
        assertThat(hit.at("/fragment/text").asText()).startsWith("The refrigerator hums");
        assertThat(hit.at("/fragment/highlights").toString()).isEqualTo("[{\"start\":4,\"end\":16}]");
        assertThat(agent.get(hit.path("around").asText()).expecting(200).body().findValuesAsText("id"))
                .contains(message);
        for (String text : List.of("refri", "hums refr", "refridgerator ", "50% ", "in:" + conversation)) {
            assertThat(found(agent, text)).as(text).hasSize(1);
        }
    }

    @Test
    void signsAreWordsAndNeverPatterns() {
        var agent = server.signedIn("agent1@demo.localhost", "agent123");
        write(agent, open(agent, "Signs"), "zebra & crossing");
        await(agent, "zebra");

        for (String text :
                List.of("zeb% ", "_ebr ", "zebra|lion ", "z:* ", "!zebra lion ", "'; drop table message; --")) {
            assertThat(found(agent, text)).as(text).isEmpty();
        }
        assertThat(found(agent, "zebra & ! ( ")).hasSize(1);
        agent.get("/api/v1/messages/search?q=%26%7C").expecting(422);
    }

    @Test
    void anotherOrganizationFindsNeitherMessagesNorContacts() {
        var agent = server.signedIn("agent1@demo.localhost", "agent123");
        var other = server.signedIn("admin@other.localhost", "admin123");
        var text = new CustomerText(
                TestServer.DEMO_ACCOUNT,
                "16505550077",
                "Quentin Xylander",
                "wamid.quentin-1",
                "quarterly xylophones",
                Instant.now());
        assertThat(server.meta().post(WhatsAppBodies.texts(List.of(text)))).isEqualTo(200);

        JsonNode hit = await(agent, "xylophones");
        assertThat(contacts(agent, "xyl")).hasSize(1);
        assertThat(contacts(agent, "1650555007")).hasSize(1);
        assertThat(contacts(agent, "Xilander")).hasSize(1);
        for (String foreign :
                List.of("xylophones", "in:" + hit.path("conversation").asText(), "from:quentin")) {
            assertThat(found(agent, foreign)).as(foreign).isNotEmpty();
            assertThat(found(other, foreign)).as(foreign).isEmpty();
        }
        assertThat(contacts(other, "xyl")).isEmpty();
    }

    private static String open(Rest member, String subject) {
        var body = Map.of("kind", "internal", "subject", subject);
        return member.post("/api/v1/conversations", body)
                .expecting(201)
                .body()
                .path("id")
                .asText();
    }

    private static String write(Rest member, String conversation, String text) {
        return member.post("/api/v1/conversations/" + conversation + "/messages", Map.of("text", text))
                .expecting(201)
                .body()
                .path("id")
                .asText();
    }

    /** The index follows within moments; how long that is, the benchmark says. */
    private static JsonNode await(Rest member, String text) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(giveUp)) {
            JsonNode hits = found(member, text);
            if (!hits.isEmpty()) {
                return hits.path(0);
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("not found: " + text);
    }

    private static JsonNode found(Rest member, String text) {
        return data(member, "/api/v1/messages/search?q=", text);
    }

    private static JsonNode contacts(Rest member, String text) {
        return data(member, "/api/v1/contacts?q=", text);
    }

    private static JsonNode data(Rest member, String path, String text) {
        return member.get(path + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .expecting(200)
                .body()
                .path("data");
    }
}
