package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.WhatsAppBodies;
import io.parley.sandbox.WhatsAppBodies.CustomerText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands between people's words and a conversation, at the assembled server. */
class GuardsTest {
    private static final int MOST = 20;
    private static final int WITHIN = 3_600;

    @TempDir
    private static Path data;

    private static TestServer server;
    private static Rest owner;
    private static Rest stranger;

    @BeforeAll
    static void start() throws IOException {
        var words = Files.writeString(data.resolve("words.txt"), "# of the server\nbogus\n");
        server = TestServer.start(
                data.resolve("server"),
                Map.of(
                        "PARLEY_SPAM_MESSAGES", Integer.toString(MOST),
                        "PARLEY_SPAM_SECONDS", Integer.toString(WITHIN),
                        "MESSAGE_MAX_LENGTH", "500",
                        "PARLEY_WORDS_FILE", words.toString()));
        owner = server.signedIn("admin@demo.localhost", "admin123");
        stranger = server.signedIn("admin@other.localhost", "admin123");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void unwantedWordsAreRefusedCoveredOrFlaggedAsTheOrganizationWants() {
        var conversation = open(owner);
        var foreign = open(stranger);

        want(owner, Map.of("policy", "refuse", "list", List.of("damn")));
        assertThat(say(owner, conversation, "d4mn it")
                        .expecting(422)
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("words-refused");
        assertThat(owner.messagesOf(conversation)).isEmpty();
        say(stranger, foreign, "damn it").expecting(201);

        want(owner, Map.of("policy", "mask"));
        say(owner, conversation, "Damn it, Scunthorpe").expecting(201);
        assertThat(texts(owner, conversation)).containsExactly("**** it, Scunthorpe");

        want(owner, Map.of("policy", "flag"));
        say(owner, conversation, "damn").expecting(201);
        write("16505550077", "wamid.guards-1", "damn, where is it?");
        assertThat(flagged(owner, conversation)).containsExactly(false, true);
        var customer = owner.conversationWith("Rude").path("id").asText();
        assertThat(texts(owner, customer)).containsExactly("damn, where is it?");
        assertThat(flagged(owner, customer)).containsExactly(true);

        assertThat(texts(stranger, foreign)).containsExactly("damn it");
        assertThat(flagged(stranger, foreign)).containsExactly(false);
    }

    @Test
    void anOrganizationWithoutAListOfItsOwnGetsTheServers() {
        var member = server.signedIn("admin@other.localhost", "admin123");
        var conversation = open(member);
        want(member, Map.of("policy", "mask"));

        say(member, conversation, "bogus damn").expecting(201);

        assertThat(texts(member, conversation)).containsExactly("***** damn");
        member.patch("/api/v1/organization", mapOfNull("words")).expecting(200);
        assertThat(member.get("/api/v1/organization")
                        .expecting(200)
                        .body()
                        .path("words")
                        .path("policy")
                        .asText())
                .isEqualTo("off");
    }

    @Test
    void whoWritesTooFastIsToldHowLongToWaitOnEveryWire() {
        var manager = server.signedIn("manager@demo.localhost", "manager123");
        var conversation = open(manager);
        for (int sent = 0; sent < MOST; sent++) {
            say(manager, conversation, "message " + sent).expecting(201);
        }

        var refused = say(manager, conversation, "one more").expecting(429);

        assertThat(refused.body().path("code").asText()).isEqualTo("too-many-messages");
        int wait = Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
        assertThat(wait)
                .isBetween(1, WITHIN / MOST)
                .isEqualTo(refused.body().path("retryAfter").asInt());
        try (var live = server.live(manager)) {
            live.say(Map.of(
                    "type", "message.send",
                    "id", "9",
                    "data", Map.of("conversation", conversation, "text", "one more")));
            var error = live.await(frame -> frame.path("re").asText().equals("9"));
            assertThat(error.toString()).contains("too-many-messages").contains("retryAfter");
        }
        assertThat(manager.messagesOf(conversation)).hasSize(MOST);
        say(owner, conversation, "somebody else may").expecting(201);
    }

    @Test
    void theLimitsOfTheEnvironmentCount() {
        var agent = server.signedIn("agent1@demo.localhost", "agent123");

        assertThat(say(agent, open(agent), "x".repeat(501))
                        .expecting(422)
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("text-too-long");
    }

    @Test
    void onlyWhoManagesMembersSeesAndChangesTheOrganization() {
        var agent = server.signedIn("agent1@demo.localhost", "agent123");

        agent.get("/api/v1/organization").expecting(403);
        agent.patch("/api/v1/organization", Map.of("name", "Mine")).expecting(403);
        owner.patch("/api/v1/organization", Map.of("nme", "Demo")).expecting(422);
        owner.patch("/api/v1/organization", Map.of("words", Map.of("list", List.of("..."))))
                .expecting(422);
        var named = stranger.patch("/api/v1/organization", Map.of("name", "Another"))
                .expecting(200);
        assertThat(named.body().path("name").asText()).isEqualTo("Another");
        assertThat(owner.get("/api/v1/organization")
                        .expecting(200)
                        .body()
                        .path("name")
                        .asText())
                .isEqualTo("Demo");
    }

    private static Map<String, Object> mapOfNull(String key) {
        return Collections.singletonMap(key, null);
    }

    private static void want(Rest member, Map<String, Object> words) {
        member.patch("/api/v1/organization", Map.of("words", words)).expecting(200);
    }

    private static String open(Rest member) {
        return member.post("/api/v1/conversations", Map.of("kind", "internal", "subject", "Guards"))
                .expecting(201)
                .body()
                .path("id")
                .asText();
    }

    private static Rest.Reply say(Rest member, String conversation, String text) {
        return member.post("/api/v1/conversations/" + conversation + "/messages", Map.of("text", text));
    }

    private static List<String> texts(Rest member, String conversation) {
        return rows(member, conversation).stream()
                .map(row -> row.path("content").path("text").asText())
                .toList();
    }

    private static List<Boolean> flagged(Rest member, String conversation) {
        return rows(member, conversation).stream()
                .map(row -> row.path("flagged").asBoolean())
                .toList();
    }

    private static List<JsonNode> rows(Rest member, String conversation) {
        var rows = new ArrayList<JsonNode>();
        member.messagesOf(conversation).forEach(rows::add);
        return rows;
    }

    private static void write(String from, String id, String text) {
        var body = WhatsAppBodies.texts(
                List.of(new CustomerText(TestServer.DEMO_ACCOUNT, from, "Rude", id, text, Instant.now())));
        assertThat(server.meta().post(body)).isEqualTo(200);
    }
}
