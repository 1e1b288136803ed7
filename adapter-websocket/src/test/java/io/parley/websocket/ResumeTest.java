package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.service.SignedIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However often and wherever a client is cut off, it ends up with exactly the log. */
final class ResumeTest {
    private final LiveServer server = new LiveServer();
    private final SignedIn ada = server.register("Acme");
    private final SignedIn bo = server.colleague(ada, "Bo");
    private final ConversationId lunch = server.open(ada);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void exactlyWhatWasMissedComesInOrder() {
        String position;
        try (var client = LiveClient.hello(server, ada)) {
            server.post(ada, lunch, "seen");
            position = client.next("message.created").path("position").asText();
        }
        postMany(20);
        try (var client = LiveClient.resume(server, ada, position, List.of(lunch + "/2"))) {
            assertThat(places(client.events(20))).isEqualTo(server.log(ada).subList(2, 22));
            server.post(ada, lunch, "live again");
            assertThat(places(client.events(1))).containsExactly(lunch + "/23");
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void thousandsOfEventsAreReplayedThenItGoesLive() {
        postMany(3000);
        try (var client = LiveClient.resume(server, ada, beginning())) {
            assertThat(places(client.events(3001))).isEqualTo(server.log(ada));
            server.post(ada, lunch, "live");
            assertThat(places(client.events(1))).containsExactly(lunch + "/3002");
        }
    }

    @Test
    void aBurstLargerThanAnOutboxEndsNoSocketThatReads() {
        try (var client = LiveClient.hello(server, ada);
                var other = LiveClient.hello(server, bo)) {
            var big = "x".repeat(9_000);
            for (int i = 0; i < 1500; i++) {
                server.post(ada, lunch, big);
            }
            var expected = server.log(ada).subList(1, 1501);
            assertThat(places(client.events(1500))).isEqualTo(expected);
            assertThat(places(other.events(1500))).isEqualTo(expected);
        }
    }

    @Test
    void resumingWhileOthersWriteLeavesNoGapAndRepeatsNothing() throws Exception {
        postMany(500);
        var writers = IntStream.range(0, 3)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    var own = server.open(ada);
                    IntStream.range(0, 300).forEach(j -> server.post(bo, own, "w" + j));
                }))
                .toList();
        try (var client = LiveClient.resume(server, ada, beginning())) {
            var seen = new ArrayList<>(places(client.events(501 + 3 * 301)));
            for (var writer : writers) {
                writer.join();
            }
            assertThat(byConversation(seen)).isEqualTo(byConversation(server.log(ada)));
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void randomDisconnectsGiveExactlyTheLog() throws Exception {
        var random = new Random(7);
        var seen = new ArrayList<String>();
        String position = beginning();
        var writer = Thread.ofVirtual().start(() -> postMany(1000));
        while (seen.size() < 1001) {
            try (var client = LiveClient.resume(server, ada, position, seen)) {
                int some = Math.min(1 + random.nextInt(60), 1001 - seen.size());
                for (var event : client.events(some)) {
                    seen.add(LiveClient.place(event));
                    position = event.path("position").asText();
                }
            }
        }
        writer.join();
        assertThat(seen).isEqualTo(server.log(ada));
    }

    @Test
    void aPingTellsWhereToResume() {
        String position;
        try (var client = LiveClient.hello(server, ada)) {
            server.post(ada, lunch, "seen");
            String last = client.next("message.created").path("position").asText();
            server.timer.advance(Duration.ofSeconds(25));
            position = client.next("ping").path("data").path("position").asText();
            assertThat(opened(position)).isGreaterThanOrEqualTo(opened(last));
        }
        server.post(ada, lunch, "missed");
        try (var client = LiveClient.resume(server, ada, position, List.of(lunch + "/2"))) {
            assertThat(places(client.events(1))).containsExactly(lunch + "/3");
        }
    }

    @Test
    void thePositionOfHelloIsOneToResumeFrom() {
        String position;
        try (var client = LiveClient.connect(server)) {
            position = client.ask("hello", Map.of("token", ada.accessToken()))
                    .path("position")
                    .asText();
        }
        server.post(ada, lunch, "missed");
        try (var client = LiveClient.resume(server, ada, position)) {
            assertThat(places(client.events(1))).containsExactly(lunch + "/2");
        }
    }

    @Test
    void aPositionOfAnotherOrganizationStartsAtTheEndAndSaysSo() {
        var eve = server.register("Evil");
        server.open(eve);
        for (String strange : List.of(
                server.seal.seal(eve.organization().id(), Position.START),
                "made up",
                server.seal.seal(ada.organization().id(), new Position(Long.MAX_VALUE, 0)))) {
            try (var client = LiveClient.connect(server)) {
                var data = client.ask("hello", Map.of("token", ada.accessToken(), "after", strange));
                assertThat(data.path("resync").asText()).isEqualTo("too-old");

                server.post(ada, lunch, "new");
                assertThat(client.events(1)).hasSize(1);
                assertThat(client.rest()).isEmpty();
            }
        }
    }

    @Test
    void aReplayOutlivesAnOutageOfTheStore() {
        postMany(1500);
        String start = beginning();
        try (var client = LiveClient.connect(server)) {
            client.ask("hello", Map.of("token", ada.accessToken(), "after", start));
            server.outage.takeDown();
            server.timer.advance(Duration.ofMillis(100));
            server.outage.bringBack();
            var seen = new ArrayList<>(places(client.events(1)));
            server.timer.advance(Duration.ofSeconds(3));
            server.timer.advance(Duration.ofSeconds(3));
            seen.addAll(places(client.events(1500)));
            assertThat(seen).isEqualTo(server.log(ada));
        }
    }

    @Test
    void aFollowerHealsAfterAnOutageWithoutBeingWoken() {
        try (var client = LiveClient.hello(server, ada)) {
            // Wakes the follower while the store is away: what it was woken for comes later.
            server.post(ada, lunch, "before");
            client.events(1);
            server.outage.takeDown();
            server.timer.advance(Duration.ofSeconds(5));
            server.outage.bringBack();
            server.post(ada, lunch, "after");
            server.timer.advance(Duration.ofSeconds(5));
            assertThat(places(client.events(1))).containsExactly(lunch + "/3");
        }
    }

    private String beginning() {
        return server.seal.seal(ada.organization().id(), Position.START);
    }

    private void postMany(int count) {
        IntStream.range(0, count).forEach(i -> server.post(ada, lunch, "message " + i));
    }

    private Position opened(String sealed) {
        return server.seal.open(ada.organization().id(), sealed).orElseThrow();
    }

    private static Map<String, List<String>> byConversation(List<String> places) {
        return places.stream().collect(Collectors.groupingBy(place -> place.substring(0, place.indexOf('/'))));
    }

    private static List<String> places(List<JsonNode> events) {
        return events.stream().map(LiveClient::place).toList();
    }
}
