package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.service.SignedIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is committed is shown at once, although an older transaction holds the feed back, and nobody misses anything. */
final class AheadTest {
    private final LiveServer server = new LiveServer();
    private final SignedIn ada = server.register("Acme");
    private final SignedIn bo = server.colleague(ada, "Bo");
    private final OrganizationId acme = ada.organization().id();
    private final ConversationId lunch = server.open(ada);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsHeldBackIsPushedAtOnceAndNotAgain() {
        try (var client = LiveClient.hello(server, ada)) {
            server.feed.hold(acme);
            postMany(lunch, 3);
            assertThat(places(client.events(3))).containsExactly(lunch + "/2", lunch + "/3", lunch + "/4");

            server.feed.release();
            server.timer.advance(Duration.ofSeconds(1));
            postMany(lunch, 1);
            client.events(1);
            assertThat(places(durable(client))).containsExactly(lunch + "/2", lunch + "/3", lunch + "/4", lunch + "/5");
        }
    }

    @Test
    void whoeverJoinsMeanwhileIsToldWhatTheOthersWereShown() {
        server.feed.hold(acme);
        try (var early = LiveClient.hello(server, ada)) {
            postMany(lunch, 2);
            early.events(2);
            try (var late = LiveClient.hello(server, bo)) {
                assertThat(places(late.events(2))).containsExactly(lunch + "/2", lunch + "/3");
                server.feed.release();
                postMany(lunch, 1);
                assertThat(places(late.events(1))).containsExactly(lunch + "/4");
            }
        }
    }

    @Test
    void moreThanAnOutboxHoldsReachesWhoeverJoinsMeanwhile() {
        server.feed.hold(acme);
        try (var early = LiveClient.hello(server, ada)) {
            postMany(lunch, 2000);
            assertThat(places(early.events(2000))).isEqualTo(server.logAhead(ada));
            try (var late = LiveClient.hello(server, bo)) {
                assertThat(places(late.events(2000))).isEqualTo(server.logAhead(ada));
            }
        }
    }

    @Test
    void signalsOutOfOrderAreShownInOrder() {
        try (var client = LiveClient.hello(server, ada)) {
            postMany(lunch, 1);
            client.events(1);
            server.feed.hold(acme);
            server.bus.keep();
            postMany(lunch, 3);
            server.bus.pass().reversed().forEach(server.bus::publish);

            assertThat(places(client.events(3))).containsExactly(lunch + "/3", lunch + "/4", lunch + "/5");
        }
    }

    @Test
    void lostSignalsAreHealedByTheNextOneOrByTime() {
        try (var client = LiveClient.hello(server, ada)) {
            server.feed.hold(acme);
            server.bus.keep();
            postMany(lunch, 2);
            server.bus.pass();
            postMany(lunch, 1);
            assertThat(places(client.events(3))).containsExactly(lunch + "/2", lunch + "/3", lunch + "/4");

            server.bus.keep();
            postMany(lunch, 1);
            server.bus.pass();
            server.timer.advance(Duration.ofSeconds(5));
            assertThat(places(client.events(1))).containsExactly(lunch + "/5");
        }
    }

    @Test
    void fromEveryPositionEverReceivedNothingIsMissed() {
        var random = new Random(11);
        var dinner = server.open(bo);
        List<JsonNode> frames;
        try (var client = LiveClient.hello(server, ada)) {
            for (int i = 0; i < 60; i++) {
                disturb(random);
                postMany(random.nextBoolean() ? lunch : dinner, 1 + random.nextInt(3));
            }
            server.bus.pass();
            server.feed.release();
            server.timer.advance(Duration.ofSeconds(5));
            client.events(server.log(ada).size() - 2);
            frames = durable(client);
        }
        assertInOrder(frames);
        for (int i = 0; i < frames.size(); i += 1 + random.nextInt(8)) {
            assertNothingIsMissedAfter(frames.subList(0, i + 1));
        }
    }

    private void assertNothingIsMissedAfter(List<JsonNode> seen) {
        var had = new ArrayList<>(server.log(ada).subList(0, 2));
        had.addAll(places(seen));
        int missing = server.log(ada).size() - had.size();
        String position = seen.getLast().path("position").asText();
        try (var client = LiveClient.resume(server, ada, position, had)) {
            had.addAll(places(client.events(missing)));
        }
        assertThat(had).containsExactlyInAnyOrderElementsOf(server.log(ada));
    }

    /** Positions never go back, and each conversation's numbers come one after the other. */
    private void assertInOrder(List<JsonNode> frames) {
        var last = new HashMap<String, Long>();
        Position before = Position.START;
        for (var frame : frames) {
            var position =
                    server.seal.open(acme, frame.path("position").asText()).orElseThrow();
            assertThat(position).isGreaterThanOrEqualTo(before);
            before = position;
            long seq = frame.path("seq").asLong();
            String conversation = frame.path("conversation").asText();
            assertThat(seq).isEqualTo(last.getOrDefault(conversation, 1L) + 1);
            last.put(conversation, seq);
        }
    }

    private void disturb(Random random) {
        switch (random.nextInt(6)) {
            case 0 -> server.feed.hold(acme);
            case 1 -> server.feed.release();
            case 2 -> server.bus.keep();
            case 3 -> server.bus.pass();
            case 4 -> server.bus.pass().reversed().forEach(server.bus::publish);
            default -> server.timer.advance(Follower.CALM);
        }
    }

    private void postMany(ConversationId conversation, int count) {
        IntStream.range(0, count).forEach(i -> server.post(bo, conversation, "message " + i));
    }

    private static List<JsonNode> durable(LiveClient client) {
        return client.everything().stream().filter(frame -> frame.has("seq")).toList();
    }

    private static List<String> places(List<JsonNode> events) {
        return events.stream().map(LiveClient::place).toList();
    }
}
