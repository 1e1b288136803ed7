package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.service.SignedIn;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When and how a socket ends. */
final class ClosingTest {
    private final LiveServer server = new LiveServer();
    private final SignedIn ada = server.register("Acme");
    private final ConversationId lunch = server.open(ada);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "7",
                "\"text\"",
                "null",
                "[7]",
                "{\"id\":\"1\"}",
                "{\"type\":7}",
                "{\"type\":\"pong\",\"id\":7}",
                "{\"type\":\"pong\",\"data\":[]}",
                "{\"type\":\"pong\"} {\"type\":\"pong\"}",
                "{\"type\":\"pong\",\"type\":\"pong\"}"
            })
    void whatIsNoFrameCloses4400(String message) {
        try (var client = LiveClient.hello(server, ada)) {
            client.send(message);
            assertThat(client.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void aBadTokenIsToldAndCloses4401() {
        try (var client = LiveClient.connect(server)) {
            assertThat(client.ask("hello", Map.of("token", "made up"))
                            .path("code")
                            .asText())
                    .isEqualTo("token-invalid");
            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void aMissingTokenCloses4401() {
        try (var client = LiveClient.connect(server)) {
            assertThat(client.ask("hello", Map.of()).path("code").asText()).isEqualTo("missing-field");
            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void anExpiredTokenCloses4401() {
        try (var client = LiveClient.hello(server, ada)) {
            var left = Duration.ofMinutes(15);
            for (var second = Duration.ofSeconds(20); left.isPositive(); left = left.minus(second)) {
                client.ask("pong", Map.of());
                server.timer.advance(second);
            }
            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void aRenewedTokenKeepsTheSocketOpen() {
        try (var client = LiveClient.hello(server, ada)) {
            passing(client, Duration.ofMinutes(14));
            var next = server.messaging.signIn().refresh(ada.refreshToken()).orElseThrow();
            assertThat(client.ask("token.renew", Map.of("token", next.accessToken()))
                            .has("expiresAt"))
                    .isTrue();
            passing(client, Duration.ofMinutes(14));

            assertThat(client.answer("pong", Map.of()).path("type").asText()).isEqualTo("ok");
        }
    }

    @Test
    void somebodyElsesTokenRenewsNothing() {
        var bo = server.colleague(ada, "Bo");
        try (var client = LiveClient.hello(server, ada)) {
            assertThat(client.ask("token.renew", Map.of("token", bo.accessToken()))
                            .path("code")
                            .asText())
                    .isEqualTo("token-invalid");
        }
    }

    @Test
    void aPageWithACookieNeedsNoTokenAndNoOtherClientIsBelievedIts() {
        try (var page = LiveClient.withCookie(server, LiveServer.OWN_PAGE, ada)) {
            assertThat(page.answer("hello", Map.of()).path("type").asText()).isEqualTo("ok");
        }
        try (var stranger = LiveClient.withCookie(server, ada)) {
            assertThat(stranger.ask("hello", Map.of()).path("code").asText()).isEqualTo("missing-field");
        }
    }

    @Test
    void aRevokedSessionCloses4403AtOnceAndTheMembersOthersStay() {
        var elsewhere = server.messaging
                .signIn()
                .login(ada.member().email(), LiveServer.PASSWORD)
                .orElseThrow();
        try (var here = LiveClient.hello(server, ada);
                var there = LiveClient.hello(server, elsewhere)) {
            server.messaging.sessions().revokeAll(server.caller(ada), true).orElseThrow();
            assertThat(there.closeCode()).isEqualTo(4403);
            assertThat(here.answer("pong", Map.of()).path("type").asText()).isEqualTo("ok");
            server.messaging.sessions().revokeAll(server.caller(ada), false).orElseThrow();
            assertThat(here.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void aSessionThatEndedWhileTheBusWasDownCloses4403WithTheNextPing() {
        try (var client = LiveClient.hello(server, ada)) {
            server.bus.keep();
            server.messaging.signIn().logout(ada.accessToken()).orElseThrow();
            server.timer.advance(Duration.ofSeconds(25));
            assertThat(client.closeCode()).isEqualTo(4403);
        }
        try (var client = LiveClient.connect(server)) {
            client.ask("hello", Map.of("token", ada.accessToken()));
            assertThat(client.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void twoMissedPingsClose4408() {
        try (var client = LiveClient.hello(server, ada)) {
            server.timer.advance(Duration.ofSeconds(25));
            client.next("ping");
            server.timer.advance(Duration.ofSeconds(25));
            client.next("ping");
            server.timer.advance(Duration.ofSeconds(25));
            assertThat(client.closeCode()).isEqualTo(4408);
        }
    }

    @Test
    void whoAnswersPingsStays() {
        try (var client = LiveClient.hello(server, ada)) {
            passing(client, Duration.ofMinutes(10));
            assertThat(client.answer("pong", Map.of()).path("type").asText()).isEqualTo("ok");
        }
    }

    @Test
    void theSixthSocketOfAMemberCloses4409() {
        var bo = server.colleague(ada, "Bo");
        var clients = new ArrayList<LiveClient>();
        IntStream.range(0, 5).forEach(i -> clients.add(LiveClient.hello(server, ada)));
        try (var sixth = LiveClient.connect(server)) {
            sixth.send("{\"type\":\"hello\",\"data\":{\"token\":\"" + ada.accessToken() + "\"}}");
            assertThat(sixth.closeCode()).isEqualTo(4409);
        }
        clients.add(LiveClient.hello(server, bo));
        server.post(ada, lunch, "still here");
        clients.forEach(client -> client.next("message.created"));
        clients.forEach(LiveClient::vanish);
    }

    @ParameterizedTest
    @ValueSource(ints = {65_537, 70_000, 1_000_000})
    void aFrameOverSixtyFourKilobytesCloses4413(int size) {
        try (var client = LiveClient.hello(server, ada)) {
            client.send("x".repeat(size));
            assertThat(client.closeCode()).isEqualTo(4413);
        }
    }

    @Test
    void aFrameOfSixtyFourKilobytesIsRead() {
        try (var client = LiveClient.hello(server, ada)) {
            String head = "{\"type\":\"pong\",\"id\":\"x\",\"data\":{},\"padding\":\"";
            client.send(head + "x".repeat(65_536 - head.length() - 2) + "\"}");
            assertThat(client.next("ok").path("re").asText()).isEqualTo("x");
        }
    }

    @Test
    void noHelloWithinFiveSecondsCloses4428() {
        try (var client = LiveClient.connect(server);
                var known = LiveClient.hello(server, ada)) {
            server.timer.awaitAlarm(Duration.ofSeconds(5));
            server.timer.advance(Duration.ofSeconds(5));
            assertThat(client.closeCode()).isEqualTo(4428);
            assertThat(known.answer("pong", Map.of()).path("type").asText()).isEqualTo("ok");
        }
    }

    @Test
    void anythingBeforeHelloCloses4428() {
        try (var client = LiveClient.connect(server)) {
            client.send("{\"type\":\"pong\"}");
            assertThat(client.closeCode()).isEqualTo(4428);
        }
    }

    @Test
    void moreThanABurstAtOnceCloses4429() {
        try (var client = LiveClient.hello(server, ada)) {
            var limits = LiveLimits.standard();
            IntStream.range(0, limits.burst()).forEach(i -> client.send("{\"type\":\"pong\"}"));
            assertThat(client.closeCode()).isEqualTo(4429);
        }
    }

    @Test
    void thirtyFramesASecondAreFine() {
        try (var client = LiveClient.hello(server, ada)) {
            for (int second = 0; second < 10; second++) {
                server.timer.advance(Duration.ofSeconds(1));
                IntStream.range(0, 30).forEach(i -> client.ask("pong", Map.of()));
            }
            assertThat(client.answer("pong", Map.of()).path("type").asText()).isEqualTo("ok");
        }
    }

    @Test
    void aRestartSaysGoodbyeAndCloses1012() {
        try (var client = LiveClient.hello(server, ada);
                var other = LiveClient.hello(server, ada)) {
            server.live.close();
            for (var each : List.of(client, other)) {
                var data = each.next("goodbye").path("data");
                assertThat(data.path("reason").asText()).isEqualTo("restart");
                assertThat(data.path("within").asInt()).isEqualTo(15_000);
                assertThat(each.closeCode()).isEqualTo(1012);
            }
            assertThat(refusal(() -> LiveClient.connect(server))).isEqualTo(503);
        }
    }

    @Test
    void aForeignPageIsRefusedAndTheOwnOneNot() {
        assertThat(refusal(() -> LiveClient.from(server, "https://evil.example")))
                .isEqualTo(403);
        assertThat(refusal(() -> LiveClient.from(server, "null"))).isEqualTo(403);
        LiveClient.from(server, LiveServer.OWN_PAGE).close();
        LiveClient.from(server, "http://127.0.0.1:" + server.port()).close();
    }

    private void passing(LiveClient client, Duration time) {
        var step = Duration.ofSeconds(20);
        for (var left = time; left.isPositive(); left = left.minus(step)) {
            server.timer.advance(step);
            client.ask("pong", Map.of());
        }
    }

    private static int refusal(Runnable connect) {
        var refused = new ArrayList<Integer>();
        assertThatThrownBy(connect::run)
                .isInstanceOfSatisfying(
                        CompletionException.class,
                        thrown -> assertThat(thrown.getCause())
                                .isInstanceOfSatisfying(
                                        WebSocketHandshakeException.class,
                                        handshake -> refused.add(
                                                handshake.getResponse().statusCode())));
        return refused.getFirst();
    }
}
