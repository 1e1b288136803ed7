package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.service.SignedIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What members say and hear, over a real server and real sockets. */
final class LiveUpdatesTest {
    private final LiveServer server = new LiveServer();
    private final SignedIn ada = server.register("Acme");
    private final SignedIn bo = server.colleague(ada, "Bo");
    private final ConversationId lunch = server.open(ada);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void helloIsAnsweredWithWhoOneIsAndWhereOneStands() {
        try (var client = LiveClient.connect(server, "chat", LiveUpdates.PROTOCOL)) {
            var answer = client.answer("hello", Map.of("token", ada.accessToken()));

            assertThat(client.protocol()).isEqualTo("parley.v1");
            assertThat(answer.path("type").asText()).isEqualTo("ok");
            var data = answer.path("data");
            assertThat(data.path("member").path("id").asText())
                    .isEqualTo(server.member(ada).toString());
            assertThat(data.path("session").asText()).startsWith("ses_");
            assertThat(data.path("position").asText()).isNotEmpty();
            assertThat(data.path("ping").asInt()).isEqualTo(25_000);
            assertThat(data.has("resync")).isFalse();
        }
    }

    @Test
    void aClientWithoutSubprotocolIsWelcomeToo() {
        try (var client = LiveClient.connect(server)) {
            assertThat(client.answer("hello", Map.of("token", ada.accessToken()))
                            .path("type")
                            .asText())
                    .isEqualTo("ok");
        }
    }

    @Test
    void whatOneSendsIsAcknowledgedAndPushedToEverybody() {
        try (var sender = LiveClient.hello(server, ada);
                var other = LiveClient.hello(server, bo)) {
            var answer = sender.ask(
                    "message.send",
                    Map.of(
                            "conversation", lunch.toString(),
                            "clientId", "c-1",
                            "content", Map.of("type", "text", "text", "Pizza?")));

            for (var event : List.of(sender.next("message.created"), other.next("message.created"))) {
                assertThat(event.path("data").path("message")).isEqualTo(answer.path("message"));
                assertThat(event.path("conversation").asText()).isEqualTo(lunch.toString());
                assertThat(event.path("seq").asLong())
                        .isEqualTo(answer.path("message").path("seq").asLong());
                assertThat(event.path("position").asText()).isNotEmpty();
                assertThat(event.path("at").asText()).isNotEmpty();
            }
        }
    }

    @Test
    void aMessageSentTwiceUnderOneClientIdIsOne() {
        try (var client = LiveClient.hello(server, ada)) {
            var data = Map.of("conversation", lunch.toString(), "clientId", "c-1", "text", "Pizza?");
            var first = client.ask("message.send", data);
            var second = client.ask("message.send", data);

            assertThat(second).isEqualTo(first);
            assertThat(server.log(ada)).hasSize(2);
        }
    }

    @Test
    void whatHappensElsewhereIsPushed() {
        try (var client = LiveClient.hello(server, bo)) {
            server.post(ada, lunch, "Pizza?");
            assertThat(LiveClient.place(client.next())).isEqualTo(lunch + "/2");
        }
    }

    @Test
    void everyCommandDoesWhatItSays() {
        try (var client = LiveClient.hello(server, ada)) {
            String conversation = lunch.toString();
            var note = client.ask(
                    "note.add", Map.of("conversation", conversation, "text", "Vegan", "visibility", "private"));
            assertThat(note.path("note").path("text").asText()).isEqualTo("Vegan");

            var assigned = client.ask(
                    "assign",
                    Map.of(
                            "conversation",
                            conversation,
                            "member",
                            server.member(bo).toString()));
            assertThat(assigned.path("conversation")
                            .path("assignee")
                            .path("name")
                            .asText())
                    .isEqualTo("Bo");

            var set = client.ask("status.set", Map.of("conversation", conversation, "status", "resolved"));
            assertThat(set.path("conversation").path("status").asText()).isEqualTo("resolved");

            var read = client.ask("read", Map.of("conversation", conversation, "upTo", 2));
            assertThat(read.path("conversation").path("unread").asInt()).isZero();

            var available = client.ask("availability.set", Map.of("availability", "available"));
            assertThat(available.path("member").path("availability").asText()).isEqualTo("available");

            assertThat(client.events(5).stream().map(frame -> frame.path("type").asText()))
                    .containsExactly(
                            "note.created",
                            "conversation.assigned",
                            "conversation.status_changed",
                            "conversation.status_changed",
                            "receipt.read");
        }
    }

    @Test
    void aConversationIsUnassignedByNull() {
        try (var client = LiveClient.hello(server, ada)) {
            client.ask(
                    "assign",
                    Map.of(
                            "conversation",
                            lunch.toString(),
                            "member",
                            server.member(bo).toString()));
            client.send(
                    "{\"type\":\"assign\",\"id\":\"x\",\"data\":{\"conversation\":\"" + lunch + "\",\"member\":null}}");
            client.next("conversation.unassigned");
        }
    }

    @Test
    void historyIsReadInPages() {
        for (int i = 0; i < 5; i++) {
            server.post(ada, lunch, "m" + i);
        }
        try (var client = LiveClient.hello(server, ada)) {
            var latest = client.ask("history", Map.of("conversation", lunch.toString(), "limit", 2));
            assertThat(texts(latest)).containsExactly("m3", "m4");
            assertThat(latest.path("hasMore").asBoolean()).isTrue();

            var before = client.ask("history", Map.of("conversation", lunch.toString(), "before", 5, "limit", 2));
            assertThat(texts(before)).containsExactly("m1", "m2");

            var after = client.ask("history", Map.of("conversation", lunch.toString(), "after", 3));
            assertThat(texts(after)).containsExactly("m2", "m3", "m4");
            assertThat(after.path("hasMore").asBoolean()).isFalse();
        }
    }

    @Test
    void refusalsAreTheSameAsOverRest() {
        try (var client = LiveClient.hello(server, ada)) {
            server.post(ada, lunch, "first");
            var answer = client.answer(
                    "message.send", Map.of("conversation", lunch.toString(), "text", "x", "expectedLastSeq", 1));

            assertThat(answer.path("type").asText()).isEqualTo("error");
            assertThat(answer.path("data").path("code").asText()).isEqualTo("conversation-moved-on");
            assertThat(answer.path("data").path("status").asInt()).isEqualTo(409);
            assertThat(answer.path("data").path("title").asText()).isNotEmpty();
            assertThat(codeOf(client, "message.send", Map.of("conversation", lunch.toString(), "txt", "x")))
                    .isEqualTo("unknown-field");
            assertThat(codeOf(client, "read", Map.of("conversation", lunch.toString())))
                    .isEqualTo("missing-field");
            assertThat(codeOf(client, "dance", Map.of())).isEqualTo("unknown-command");
            assertThat(codeOf(client, "hello", Map.of("token", "again"))).isEqualTo("unknown-command");
        }
    }

    @Test
    void framesOfOneArrayAreHandledInOrderAndOnlyThoseWithIdAnswered() {
        try (var client = LiveClient.hello(server, ada)) {
            String data = "\"data\":{\"conversation\":\"" + lunch + "\",\"text\":\"";
            client.send("[{\"type\":\"message.send\",\"id\":\"a\"," + data + "one\"}},"
                    + "{\"type\":\"message.send\"," + data + "two\"}},"
                    + "{\"type\":\"message.send\",\"id\":\"c\"," + data + "three\"}}]");

            var answers = List.of(client.next("ok"), client.next("ok"));
            assertThat(answers.stream().map(answer -> answer.path("re").asText()))
                    .containsExactly("a", "c");
            assertThat(client.events(3).stream()
                            .map(event -> event.path("data")
                                    .path("message")
                                    .path("content")
                                    .path("text")
                                    .asText()))
                    .containsExactly("one", "two", "three");
        }
    }

    @Test
    void anotherOrganizationHearsNothingAndReachesNothing() {
        var eve = server.register("Evil");
        var theirs = server.open(eve);
        try (var stranger = LiveClient.hello(server, eve)) {
            server.post(ada, lunch, "secret");
            assertThat(codeOf(stranger, "message.send", Map.of("conversation", lunch.toString(), "text", "hi")))
                    .isEqualTo("not-found");
            assertThat(codeOf(stranger, "history", Map.of("conversation", lunch.toString())))
                    .isEqualTo("not-found");
            stranger.ask("typing", Map.of("conversation", lunch.toString(), "state", "start"));
            server.post(eve, theirs, "own");

            assertThat(LiveClient.place(stranger.next())).isEqualTo(theirs + "/2");
            assertThat(stranger.rest()).isEmpty();
        }
    }

    @Test
    void typingReachesOthersAndOnlyWhereTheyLook() {
        var dinner = server.open(ada);
        try (var typist = LiveClient.hello(server, ada);
                var anywhere = LiveClient.hello(server, bo);
                var atDinner = LiveClient.hello(server, bo)) {
            server.post(ada, lunch, "Everybody is live once this has come");
            List.of(typist, anywhere, atDinner).forEach(client -> client.next("message.created"));
            atDinner.ask("view", Map.of("conversation", dinner.toString()));
            typist.ask("typing", Map.of("conversation", lunch.toString(), "state", "start"));
            typist.ask("typing", Map.of("conversation", dinner.toString(), "state", "stop"));

            var first = anywhere.next();
            assertThat(first.path("type").asText()).isEqualTo("typing");
            assertThat(first.path("conversation").asText()).isEqualTo(lunch.toString());
            assertThat(first.path("data").path("state").asText()).isEqualTo("start");
            assertThat(first.path("data").path("member").path("name").asText()).isEqualTo("Ada");
            assertThat(first.has("position")).isFalse();
            assertThat(anywhere.next().path("data").path("state").asText()).isEqualTo("stop");
            assertThat(atDinner.next().path("conversation").asText()).isEqualTo(dinner.toString());
            assertThat(typist.rest()).isEmpty();
        }
    }

    @Test
    void aStoreThatIsDownIsAnErrorThatPasses() {
        try (var client = LiveClient.hello(server, ada)) {
            server.outage.takeDown();
            var answer = client.answer("message.send", Map.of("conversation", lunch.toString(), "text", "x"));
            assertThat(answer.path("data").path("code").asText()).isEqualTo("store-unavailable");
            assertThat(answer.path("data").path("status").asInt()).isEqualTo(503);
            assertThat(answer.path("data").path("retryable").asBoolean()).isTrue();

            server.outage.bringBack();
            client.ask("message.send", Map.of("conversation", lunch.toString(), "text", "x"));
            client.next("message.created");
        }
    }

    private static String codeOf(LiveClient client, String type, Map<String, ?> data) {
        return client.ask(type, data).path("code").asText();
    }

    private static List<String> texts(JsonNode page) {
        return page.path("messages")
                .valueStream()
                .map(message -> message.path("content").path("text").asText())
                .toList();
    }
}
