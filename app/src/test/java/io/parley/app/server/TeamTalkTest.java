package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members say to each other, live, on the assembled server with its database. */
class TeamTalkTest {
    private static final String CONVERSATIONS = "/api/v1/conversations";
    private static final String SECRET = "Only the two of us";

    @TempDir
    private static Path data;

    private static TestServer server;
    private static Rest owner;
    private static Rest manager;
    private static Rest agent;
    private static String team;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, Map.of());
        owner = server.signedIn("admin@demo.localhost", "admin123");
        manager = server.signedIn("manager@demo.localhost", "manager123");
        agent = server.signedIn("agent1@demo.localhost", "agent123");
        team = owner.post(CONVERSATIONS, Map.of("kind", "internal", "subject", "All of us"))
                .expecting(201)
                .body()
                .path("id")
                .asText();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aDirectConversationIsLiveForTwoAndDoesNotExistForTheOwner() {
        try (var boss = server.live(owner);
                var one = server.live(agent);
                var other = server.live(manager)) {
            var start = fence(boss).path("position").asText();
            var direct = direct(agent, manager);
            var said = send(one, direct, SECRET);
            other.await("message.created", data -> textOf(data.path("message")).equals(SECRET));

            one.ask("typing", Map.of("conversation", direct, "state", "start"));
            other.await("typing", data -> data.path("state").asText().equals("start"));
            other.ask(
                    "read",
                    Map.of("conversation", direct, "upTo", said.path("seq").asLong()));
            var receipt = one.await("receipt.read", data -> true);
            assertThat(receipt.path("data").path("upTo").asLong())
                    .isEqualTo(said.path("seq").asLong());

            assertHasNotHeardOf(direct, boss);
            assertThat(boss.ask("history", Map.of("conversation", direct))
                            .path("code")
                            .asText())
                    .isEqualTo("not-found");
            owner.get(CONVERSATIONS + "/" + direct).expecting(404);
            try (var resumed = server.resumed(owner, start)) {
                assertHasNotHeardOf(direct, resumed);
            }
            assertThat(agent.messagesOf(direct).valueStream().map(TeamTalkTest::textOf))
                    .contains(SECRET);
        }
    }

    @Test
    void whoeverIsRemovedFromAGroupHearsNoMoreOfItAndWhoeverIsAddedDoes() {
        try (var boss = server.live(owner);
                var one = server.live(agent);
                var other = server.live(manager)) {
            var group = group("Surprise", owner, agent, manager);
            send(boss, group, "hello both");
            for (var live : List.of(one, other)) {
                live.await(
                        "message.created", data -> textOf(data.path("message")).equals("hello both"));
            }
            var last = fence(one).path("position").asText();

            owner.delete(CONVERSATIONS + "/" + group + "/participants/" + id(agent))
                    .expecting(204);
            one.await("participant.removed", data -> true);
            send(boss, group, SECRET);
            other.await("message.created", data -> textOf(data.path("message")).equals(SECRET));
            assertHasNotHeardOf(group, one);
            try (var resumed = server.resumed(agent, last)) {
                var heard = resumed.until(TeamTalkTest::isFence);
                assertThat(heard).noneMatch(frame -> frame.toString().contains(SECRET));
            }

            owner.post(CONVERSATIONS + "/" + group + "/participants", Map.of("members", List.of(id(agent))))
                    .expecting(200);
            one.await("participant.added", data -> true);
            send(boss, group, "welcome back");
            one.await("message.created", data -> textOf(data.path("message")).equals("welcome back"));
            var history = one.ask("history", Map.of("conversation", group)).path("messages");
            assertThat(history.valueStream().map(TeamTalkTest::textOf))
                    .containsExactly("hello both", SECRET, "welcome back");
        }
    }

    @Test
    void editsReactionsAndDeletionsReachTheOthersAndADeletedTextIsGone() {
        try (var one = server.live(agent);
                var other = server.live(manager)) {
            var start = fence(other).path("position").asText();
            var direct = direct(agent, manager);
            var message = send(one, direct, "Helo").path("id").asText();

            one.ask("message.edit", Map.of("message", message, "text", "Hello"));
            var edited =
                    other.await("message.updated", data -> true).path("data").path("message");
            assertThat(textOf(edited)).isEqualTo("Hello");
            assertThat(edited.has("editedAt")).isTrue();
            other.ask("reaction.add", Map.of("message", message, "emoji", "🎉"));
            one.await("reaction.added", data -> data.path("emoji").asText().equals("🎉"));

            one.ask("message.delete", Map.of("message", message));
            other.await("message.deleted", data -> data.path("message").has("deletedAt"));
            try (var resumed = server.resumed(manager, start)) {
                var again = resumed.until(frame -> frame.path("type").asText().equals("message.deleted"));
                assertThat(again.toString()).doesNotContain("Helo").doesNotContain("Hello");
            }
        }
    }

    /** Nothing of the conversation comes before the next thing that everybody may see. */
    private static void assertHasNotHeardOf(String conversation, LiveSocket live) {
        var fence = "fence " + UUID.randomUUID();
        owner.post(CONVERSATIONS + "/" + team + "/messages", Map.of("text", fence))
                .expecting(201);
        var heard =
                live.until(frame -> textOf(frame.path("data").path("message")).equals(fence));
        assertThat(heard).noneMatch(frame -> frame.toString().contains(conversation) && !isRemoval(frame));
    }

    private static JsonNode fence(LiveSocket live) {
        owner.post(CONVERSATIONS + "/" + team + "/messages", Map.of("text", "fence"))
                .expecting(201);
        return live.await(TeamTalkTest::isFence);
    }

    private static boolean isFence(JsonNode frame) {
        return textOf(frame.path("data").path("message")).startsWith("fence");
    }

    private static boolean isRemoval(JsonNode frame) {
        return frame.path("type").asText().equals("participant.removed");
    }

    private static JsonNode send(LiveSocket live, String conversation, String text) {
        var message = live.ask("message.send", Map.of("conversation", conversation, "text", text))
                .path("message");
        assertThat(textOf(message)).isEqualTo(text);
        return message;
    }

    private static String direct(Rest one, Rest other) {
        return one.put(CONVERSATIONS + "/direct/" + id(other), Map.of())
                .body()
                .path("id")
                .asText();
    }

    private static String group(String name, Rest by, Rest... others) {
        var members = Stream.of(others).map(TeamTalkTest::id).toList();
        return by.post(CONVERSATIONS, Map.of("kind", "group", "subject", name, "members", members))
                .expecting(201)
                .body()
                .path("id")
                .asText();
    }

    private static String id(Rest member) {
        return member.get("/api/v1/me")
                .expecting(200)
                .body()
                .path("member")
                .path("id")
                .asText();
    }

    private static String textOf(JsonNode message) {
        return message.path("content").path("text").asText();
    }
}
