package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.service.SignedIn;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that does not read harms nobody but itself. */
final class SlowConsumerTest {
    private static final int MESSAGES = 1500;

    private final LiveServer server = new LiveServer();
    private final SignedIn ada = server.register("Acme");
    private final SignedIn bo = server.colleague(ada, "Bo");
    private final ConversationId lunch = server.open(ada);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoDoesNotReadIsClosed4503AndOthersGetEverything() throws Exception {
        try (var slow = rawHello(Map.of("token", bo.accessToken()));
                var reader = LiveClient.hello(server, ada)) {
            postMore();
            assertThat(reader.events(MESSAGES).stream().map(LiveClient::place))
                    .isEqualTo(server.log(ada).subList(1, MESSAGES + 1));

            // Behind for two looks in a row.
            server.timer.advance(Duration.ofSeconds(4));
            reader.ask("pong", Map.of());
            server.timer.advance(Duration.ofSeconds(4));
            reader.ask("pong", Map.of());
            server.timer.advance(Duration.ofSeconds(4));
            assertThat(slow.closeCode()).isEqualTo(4503);
            assertThat(reader.ask("pong", Map.of())).isEmpty();
        }
    }

    @Test
    void whoNeverReadsTheCloseIsCutOff() throws Exception {
        try (var slow = rawHello(Map.of("token", bo.accessToken()));
                var reader = LiveClient.hello(server, ada)) {
            postMore();
            reader.events(MESSAGES);
            server.timer.advance(Duration.ofSeconds(20));
            assertThatThrownBy(() -> readToTheEnd(slow))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aSlowResumeHoldsUpNobody() throws Exception {
        postMore();
        String start = server.seal.seal(ada.organization().id(), Position.START);
        try (var slow = rawHello(Map.of("token", bo.accessToken(), "after", start));
                var reader = LiveClient.hello(server, ada)) {
            server.post(ada, lunch, "live");
            assertThat(LiveClient.place(reader.next())).isEqualTo(lunch + "/" + (MESSAGES + 2));
            assertThat(slow.read()).contains("conversation.created");
        }
    }

    @Test
    void anUpgradeSetsNoCookie() throws Exception {
        try (var client = new RawClient(server.port())) {
            assertThat(client.head()).contains(" 101 ").doesNotContainIgnoringCase("set-cookie");
        }
    }

    private RawClient rawHello(Map<String, String> data) throws IOException {
        var client = new RawClient(server.port());
        client.send(LiveClient.json(Map.of("type", "hello", "id", "0", "data", data)));
        assertThat(client.read()).contains("\"ok\"");
        return client;
    }

    private void postMore() {
        String big = "x".repeat(10_000);
        IntStream.range(0, MESSAGES).forEach(i -> server.post(ada, lunch, big));
    }

    private static void readToTheEnd(RawClient client) throws IOException {
        while (true) {
            client.read();
        }
    }
}
