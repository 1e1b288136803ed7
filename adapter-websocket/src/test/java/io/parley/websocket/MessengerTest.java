package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.message.Message;
import io.parley.messaging.service.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Edits, deletions, reactions, receipts and quotes, over real sockets. */
final class MessengerTest {
    private static final String REGRET = "I should not have said this";

    private final LiveServer server = new LiveServer();
    private final SignedIn ada = server.register("Acme");
    private final SignedIn bo = server.colleague(ada, "Bo");
    private final ConversationId lunch = server.open(ada);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void stylesAndQuotesGoOutAndComeBack() {
        var asked = server.post(bo, lunch, "What do we eat?");
        try (var client = LiveClient.hello(server, ada)) {
            var answer = client.ask(
                    "message.send",
                    Map.of(
                            "conversation",
                            lunch.toString(),
                            "content",
                            Map.of("type", "text", "markup", "*Pizza!*"),
                            "replyTo",
                            asked.id().toString()));

            var message = answer.path("message");
            assertThat(message.path("content").path("text").asText()).isEqualTo("Pizza!");
            assertThat(message.path("content").path("spans").get(0).path("type").asText())
                    .isEqualTo("bold");
            assertThat(message.path("replyTo").asText()).isEqualTo(asked.id().toString());
            assertThat(client.next("message.created").path("data").path("message"))
                    .isEqualTo(message);
        }
    }

    @Test
    void anEditIsPushedWithTheWholeMessage() {
        var said = server.post(ada, lunch, "Piza");
        try (var author = LiveClient.hello(server, ada);
                var other = LiveClient.hello(server, bo)) {
            var answer = author.ask("message.edit", Map.of("message", id(said), "text", "Pizza"));

            var pushed = other.next("message.updated").path("data").path("message");
            assertThat(pushed).isEqualTo(answer.path("message"));
            assertThat(pushed.path("content").path("text").asText()).isEqualTo("Pizza");
            assertThat(pushed.has("editedAt")).isTrue();
            assertThat(code(other, "message.edit", Map.of("message", id(said), "text", "Pasta")))
                    .isEqualTo("not-the-author");
        }
    }

    @Test
    void aDeletedMessageIsAPlaceholderAndIsNeverToldAgain() {
        String before;
        try (var client = LiveClient.hello(server, bo)) {
            server.post(ada, lunch, "first");
            before = client.next("message.created").path("position").asText();
            var said = server.post(ada, lunch, REGRET);
            client.next("message.created");
            server.messaging.messages().delete(server.caller(ada), said.id()).orElseThrow();

            var tombstone = client.next("message.deleted").path("data").path("message");
            assertThat(tombstone.path("id").asText()).isEqualTo(id(said));
            assertThat(tombstone.has("deletedAt")).isTrue();
            assertThat(tombstone.path("content").path("text").asText()).isEmpty();
            assertNotToldAgainAfter(before, server.beginning(ada));
        }
        assertNotToldAgainAfter(before, server.beginning(ada));
    }

    @Test
    void aMessageDeletedWhileTheFeedIsHeldBackIsNotToldAgainEither() {
        try (var client = LiveClient.hello(server, bo)) {
            server.post(ada, lunch, "first");
            var before = client.next("message.created").path("position").asText();
            server.feed.hold(ada.organization().id());
            var said = server.post(ada, lunch, REGRET);
            client.next("message.created");
            server.messaging.messages().delete(server.caller(ada), said.id()).orElseThrow();
            client.next("message.deleted");

            assertNotToldAgainAfter(before);
            server.feed.release();
            server.timer.advance(Follower.CALM);
            assertNotToldAgainAfter(before);
        }
    }

    @Test
    void aDeletedNoteIsNotToldAgain() {
        try (var client = LiveClient.hello(server, bo)) {
            server.post(ada, lunch, "first");
            var before = client.next("message.created").path("position").asText();
            client.ask("note.add", Map.of("conversation", lunch.toString(), "text", REGRET));
            var note = server.messaging
                    .inbox()
                    .notes(server.caller(bo), lunch, 1)
                    .orElseThrow()
                    .rows()
                    .getFirst();
            server.messaging.notes().delete(server.caller(bo), note.id()).orElseThrow();
            client.next("note.deleted");

            try (var back = LiveClient.resume(server, ada, before)) {
                back.next("note.deleted");
                assertThat(back.everything().toString()).doesNotContain(REGRET);
            }
        }
    }

    private void assertNotToldAgainAfter(String... positions) {
        for (String position : positions) {
            try (var back = LiveClient.resume(server, ada, position)) {
                back.next("message.deleted");
                assertThat(back.everything().toString()).doesNotContain(REGRET);
            }
        }
    }

    @Test
    void reactionsArePushedWithWhoReacted() {
        var said = server.post(ada, lunch, "Pizza?");
        try (var author = LiveClient.hello(server, ada);
                var other = LiveClient.hello(server, bo)) {
            var answer = other.ask("reaction.add", Map.of("message", id(said), "emoji", "👍🏽"));
            assertThat(answer.path("message")
                            .path("reactions")
                            .get(0)
                            .path("emoji")
                            .asText())
                    .isEqualTo("👍🏽");
            var added = author.next("reaction.added").path("data");
            assertThat(added.path("message").asText()).isEqualTo(id(said));
            assertThat(added.path("emoji").asText()).isEqualTo("👍🏽");
            assertThat(added.path("by").path("id").asText())
                    .isEqualTo(server.member(bo).toString());

            other.ask("reaction.remove", Map.of("message", id(said), "emoji", "👍🏽"));
            assertThat(author.next("reaction.removed")
                            .path("data")
                            .path("emoji")
                            .asText())
                    .isEqualTo("👍🏽");
            assertThat(code(other, "reaction.add", Map.of("message", id(said), "emoji", "ok")))
                    .isEqualTo("not-an-emoji");
        }
    }

    @Test
    void receiptsArePushedAndOnlyRise() {
        var group = server.group(ada, bo);
        server.post(ada, group, "one");
        server.post(ada, group, "two");
        try (var author = LiveClient.hello(server, ada);
                var reader = LiveClient.hello(server, bo)) {
            for (long upTo : List.of(5L, 4L, 5L)) {
                reader.ask("delivered", mark(group, upTo));
            }
            reader.ask("read", mark(group, 5));
            reader.ask("delivered", mark(group, 5));

            var events = author.events(2);
            assertThat(events)
                    .extracting(frame -> frame.path("type").asText())
                    .containsExactly("receipt.delivered", "receipt.read");
            assertThat(events).allSatisfy(frame -> {
                assertThat(frame.path("data").path("upTo").asLong()).isEqualTo(5);
                assertThat(frame.path("data").path("reader").path("id").asText())
                        .isEqualTo(server.member(bo).toString());
            });
            assertThat(code(reader, "read", mark(group, 100))).isEqualTo("beyond-last-seq");
            assertThat(code(reader, "delivered", mark(group, 100))).isEqualTo("beyond-last-seq");
        }
    }

    @Test
    void allDevicesOfAPersonSeeTheSameReadState() {
        var group = server.group(ada, bo);
        var last = server.post(ada, group, "one");
        try (var phone = LiveClient.hello(server, bo);
                var desk = LiveClient.hello(server, bo)) {
            var answer = phone.ask("read", mark(group, last.seq()));
            assertThat(answer.path("conversation").path("unread").asInt()).isZero();

            assertThat(desk.next("receipt.read").path("data").path("upTo").asLong())
                    .isEqualTo(last.seq());
            // Late, and from before: nothing becomes unread again.
            var late = desk.ask("read", mark(group, 1));
            assertThat(late.path("conversation").path("unread").asInt()).isZero();
        }
    }

    @Test
    void whoeverClaimsSecondIsToldWhoWasFaster() {
        try (var first = LiveClient.hello(server, bo);
                var second = LiveClient.hello(server, ada)) {
            var claim = Map.of("conversation", lunch.toString());
            assertThat(first.ask("claim", claim)
                            .path("conversation")
                            .path("assignee")
                            .path("name")
                            .asText())
                    .isEqualTo("Bo");
            var refused = second.ask("claim", claim);
            assertThat(refused.path("code").asText()).isEqualTo("already-assigned");
            assertThat(refused.path("assignee").path("name").asText()).isEqualTo("Bo");
        }
    }

    @Test
    void historyIsReadAroundAMessageOrItsNumber() {
        var messages = List.of("a", "b", "c", "d", "e").stream()
                .map(text -> server.post(ada, lunch, text))
                .toList();
        var middle = messages.get(2);
        try (var client = LiveClient.hello(server, ada)) {
            for (Object around : List.of(id(middle), middle.seq())) {
                var page =
                        client.ask("history", Map.of("conversation", lunch.toString(), "around", around, "limit", 3));
                assertThat(page.path("messages").valueStream().map(MessengerTest::contentOf))
                        .contains("c")
                        .hasSize(3);
            }
            var where = new HashMap<String, Object>(Map.of("conversation", lunch.toString(), "around", "nonsense"));
            assertThat(code(client, "history", where)).isEqualTo("invalid-value");
            where.put("around", 3);
            where.put("before", 3);
            assertThat(code(client, "history", where)).isEqualTo("invalid-value");
            assertThat(code(client, "history", Map.of("conversation", lunch.toString(), "limit", -1)))
                    .isEqualTo("wrong-type");
        }
    }

    @Test
    void whatIsMissingOrMisspelledIsNamed() {
        var said = server.post(ada, lunch, "Pizza?");
        try (var client = LiveClient.hello(server, ada)) {
            assertPointsAt(client, "message.edit", Map.of("text", "x"), "/message", "missing-field");
            assertPointsAt(client, "message.edit", Map.of("message", id(said)), "/content", "missing-field");
            assertPointsAt(client, "message.edit", Map.of("message", "m-1", "text", "x"), "/message", "invalid-value");
            assertPointsAt(client, "message.delete", Map.of("message", 7), "/message", "wrong-type");
            assertPointsAt(client, "message.delete", Map.of("message", id(said), "why", "x"), "/why", "unknown-field");
            assertPointsAt(client, "reaction.add", Map.of("message", id(said)), "/emoji", "missing-field");
            assertPointsAt(client, "delivered", Map.of("conversation", lunch.toString()), "/upTo", "missing-field");
            assertPointsAt(client, "claim", Map.of(), "/conversation", "missing-field");
            assertPointsAt(
                    client,
                    "typing",
                    Map.of("conversation", lunch.toString(), "state", "on"),
                    "/state",
                    "invalid-value");
            assertThat(code(client, "message.deletee", Map.of())).isEqualTo("unknown-command");
        }
    }

    @Test
    void aTokenOfAnotherSessionRenewsNothing() {
        var elsewhere = server.messaging
                .signIn()
                .login(ada.member().email(), LiveServer.PASSWORD)
                .orElseThrow();
        try (var client = LiveClient.hello(server, ada)) {
            assertThat(code(client, "token.renew", Map.of("token", elsewhere.accessToken())))
                    .isEqualTo("token-invalid");
            assertThat(code(client, "token.renew", Map.of())).isEqualTo("missing-field");
        }
    }

    private static void assertPointsAt(
            LiveClient client, String type, Map<String, ?> data, String pointer, String code) {
        var answer = client.answer(type, data);
        assertThat(answer.path("type").asText()).as(type).isEqualTo("error");
        assertThat(answer.path("data").path("errors").valueStream()).as(type).anySatisfy(error -> {
            assertThat(error.path("pointer").asText()).isEqualTo(pointer);
            assertThat(error.path("code").asText()).isEqualTo(code);
        });
    }

    private static Map<String, Object> mark(ConversationId conversation, long upTo) {
        return Map.of("conversation", conversation.toString(), "upTo", upTo);
    }

    private static String id(Message message) {
        return message.id().toString();
    }

    private static String contentOf(JsonNode message) {
        return message.path("content").path("text").asText();
    }

    private static String code(LiveClient client, String type, Map<String, ?> data) {
        return client.ask(type, data).path("code").asText();
    }
}
