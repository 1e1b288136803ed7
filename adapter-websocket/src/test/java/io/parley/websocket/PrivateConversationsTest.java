package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.service.SignedIn;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What members say among themselves reaches them and nobody else, on whatever way a frame goes. */
final class PrivateConversationsTest {
    private static final String SECRET = "Nobody else may read this";

    private final LiveServer server = new LiveServer();
    private final SignedIn ada = server.register("Acme");
    private final SignedIn bo = server.colleague(ada, "Bo");
    private final SignedIn cy = server.colleague(ada, "Cy");
    private final ConversationId lunch = server.open(ada);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aDirectConversationIsPushedToItsTwoAndNotToTheOwnerOfTheOrganization() {
        try (var owner = LiveClient.hello(server, ada);
                var one = LiveClient.hello(server, bo);
                var other = LiveClient.hello(server, cy)) {
            var direct = server.direct(bo, cy);
            server.post(bo, direct, SECRET);

            for (var client : List.of(one, other)) {
                assertThat(types(client.events(4)))
                        .containsExactly(
                                "conversation.created", "participant.added", "participant.added", "message.created");
            }
            assertHearsOnlyOfLunch(owner);
        }
    }

    @Test
    void whatIsNotSafeToReadYetReachesParticipantsAtOnceAndNobodyElse() {
        var direct = server.direct(bo, cy);
        try (var owner = LiveClient.hello(server, ada);
                var one = LiveClient.hello(server, bo)) {
            server.feed.hold(ada.organization().id());
            server.post(cy, direct, SECRET);
            assertThat(textOf(one.next("message.created"))).isEqualTo(SECRET);

            try (var late = LiveClient.hello(server, ada);
                    var lateOther = LiveClient.hello(server, cy)) {
                assertThat(textOf(lateOther.next("message.created"))).isEqualTo(SECRET);
                server.feed.release();
                server.timer.advance(Follower.CALM);
                assertHearsOnlyOfLunch(owner, late);
            }
        }
    }

    @Test
    void whoeverResumesIsToldOnlyWhatTheyMaySee() {
        var direct = server.direct(bo, cy);
        for (int i = 0; i < 700; i++) {
            server.post(bo, direct, SECRET);
        }
        try (var owner = LiveClient.resume(server, ada, server.beginning(ada));
                var one = LiveClient.resume(server, bo, server.beginning(ada))) {
            one.events(1 + 3 + 700);
            owner.next("conversation.created");
            assertHearsOnlyOfLunch(owner);
        }
    }

    @Test
    void aPositionPassesWhatIsNotShown() {
        var direct = server.direct(bo, cy);
        try (var owner = LiveClient.hello(server, ada);
                var one = LiveClient.hello(server, bo)) {
            server.post(bo, direct, SECRET);
            var shown = one.next("message.created").path("position").asText();
            server.timer.advance(Duration.ofSeconds(25));
            var told = owner.next("ping").path("data").path("position").asText();

            var organization = ada.organization().id();
            assertThat(server.seal.open(organization, told).orElseThrow())
                    .isGreaterThanOrEqualTo(
                            server.seal.open(organization, shown).orElseThrow());
        }
    }

    @Test
    void whoeverIsRemovedFromAGroupLearnsThatAndNothingAfter() {
        var group = server.group(ada, bo, cy);
        try (var owner = LiveClient.hello(server, ada);
                var removed = LiveClient.hello(server, cy)) {
            server.post(ada, group, "while all are here");
            removed.next("message.created");
            server.remove(ada, group, cy);
            server.post(ada, group, SECRET);
            owner.events(3);

            var last = removed.next("participant.removed");
            assertThat(last.path("data").path("participant").path("name").asText())
                    .isEqualTo("Cy");
            assertHearsOnlyOfLunch(removed);
        }
    }

    @Test
    void whoeverResumesAfterTheyWereRemovedSeesNothingOfTheGroupButThat() {
        var group = server.group(ada, bo, cy);
        String before;
        try (var client = LiveClient.hello(server, cy);
                var keepsTheFollowerAlive = LiveClient.hello(server, ada)) {
            server.post(ada, lunch, "the last thing seen");
            before = client.next("message.created").path("position").asText();
            client.vanish();
            server.post(ada, group, "while all are here");
            server.remove(ada, group, cy);
            server.post(ada, group, SECRET);
            keepsTheFollowerAlive.events(4);
            for (String position : List.of(before, server.beginning(ada))) {
                try (var back = LiveClient.resume(server, cy, position)) {
                    back.next("participant.removed");
                    server.post(ada, lunch, "fence");
                    back.next("message.created");
                    assertThat(ofConversation(back, group))
                            .extracting(frame -> frame.path("type").asText())
                            .containsExactly("participant.removed");
                }
            }
        }
    }

    @Test
    void whatIsHeldBackIsNotToldToWhoeverWasRemovedMeanwhile() {
        var group = server.group(ada, bo, cy);
        try (var owner = LiveClient.hello(server, ada)) {
            server.post(ada, lunch, "live");
            owner.next("message.created");
            server.feed.hold(ada.organization().id());
            server.post(ada, group, SECRET);
            server.remove(ada, group, cy);
            owner.events(2);
            try (var back = LiveClient.hello(server, cy)) {
                back.next("participant.removed");
                assertThat(ofConversation(back, group)).hasSize(1);
            }
        }
    }

    @Test
    void aNewcomerHearsFromThenOnAndReadsTheRestInTheHistory() {
        var group = server.group(ada, bo);
        server.post(ada, group, "before");
        try (var owner = LiveClient.hello(server, ada);
                var newcomer = LiveClient.hello(server, cy)) {
            server.post(ada, group, "unheard");
            owner.next("message.created");
            server.add(ada, group, cy);
            server.post(bo, group, "welcome");

            assertThat(types(newcomer.events(2))).containsExactly("participant.added", "message.created");
            var page = newcomer.ask("history", Map.of("conversation", group.toString()));
            assertThat(page.path("messages").valueStream().map(PrivateConversationsTest::contentOf))
                    .containsExactly("before", "unheard", "welcome");
        }
    }

    @Test
    void typingAmongMembersIsTheirs() {
        var group = server.group(ada, bo);
        try (var typist = LiveClient.hello(server, bo);
                var owner = LiveClient.hello(server, ada);
                var outsider = LiveClient.hello(server, cy)) {
            server.post(ada, lunch, "Everybody is live once this has come");
            List.of(typist, owner, outsider).forEach(client -> client.next("message.created"));
            outsider.ask("view", Map.of("conversation", group.toString()));
            outsider.ask("typing", Map.of("conversation", group.toString(), "state", "start"));
            typist.ask("typing", Map.of("conversation", group.toString(), "state", "start"));

            var typing = owner.next("typing");
            assertThat(typing.path("data").path("member").path("name").asText()).isEqualTo("Bo");
            assertHearsOnlyOfLunch(outsider, owner);
        }
    }

    @Test
    void privateConversationsAnswerStrangersAsIfThereWereNone() {
        var direct = server.direct(bo, cy);
        var said = server.post(bo, direct, SECRET);
        try (var owner = LiveClient.hello(server, ada)) {
            var there = Map.<String, Object>of(
                    "conversation", direct.toString(), "upTo", 1, "text", "x", "status", "closed");
            var message = said.id().toString();
            assertNotFound(owner, "message.send", only(there, "conversation", "text"));
            assertNotFound(owner, "note.add", only(there, "conversation", "text"));
            assertNotFound(owner, "read", only(there, "conversation", "upTo"));
            assertNotFound(owner, "delivered", only(there, "conversation", "upTo"));
            assertNotFound(owner, "history", only(there, "conversation"));
            assertNotFound(owner, "claim", only(there, "conversation"));
            assertNotFound(owner, "status.set", only(there, "conversation", "status"));
            assertNotFound(owner, "message.edit", Map.of("message", message, "text", "x"));
            assertNotFound(owner, "message.delete", Map.of("message", message));
            assertNotFound(owner, "reaction.add", Map.of("message", message, "emoji", "👍"));
            assertNotFound(owner, "reaction.remove", Map.of("message", message, "emoji", "👍"));
        }
    }

    /** They are told the next thing the whole team may see, and until then nothing. */
    private void assertHearsOnlyOfLunch(LiveClient... clients) {
        server.post(ada, lunch, "fence");
        for (var client : clients) {
            assertThat(LiveClient.place(client.next())).startsWith(lunch.toString());
            assertThat(client.rest()).isEmpty();
            assertThat(client.everything().toString()).doesNotContain(SECRET);
        }
    }

    private static void assertNotFound(LiveClient client, String type, Map<String, ?> data) {
        assertThat(client.ask(type, data).path("code").asText()).as(type).isEqualTo("not-found");
    }

    private static Map<String, Object> only(Map<String, Object> all, String... names) {
        var some = new HashMap<>(all);
        some.keySet().retainAll(List.of(names));
        return some;
    }

    private static List<JsonNode> ofConversation(LiveClient client, ConversationId conversation) {
        return client.everything().stream()
                .filter(frame -> frame.path("conversation").asText().equals(conversation.toString()))
                .toList();
    }

    private static List<String> types(List<JsonNode> frames) {
        return frames.stream().map(frame -> frame.path("type").asText()).toList();
    }

    private static String textOf(JsonNode frame) {
        return contentOf(frame.path("data").path("message"));
    }

    private static String contentOf(JsonNode message) {
        return message.path("content").path("text").asText();
    }
}
