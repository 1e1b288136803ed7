package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.network.NetworkRange;
import io.parley.messaging.service.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sockets of an organization that lets its members in from some networks only. */
final class AddressRulesTest {
    private static final String ELSEWHERE = "203.0.113.0/24";

    private final LiveServer server = new LiveServer();
    private final SignedIn ada = server.register("Acme");
    private final SignedIn eve = server.register("Other");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoIsConnectedFromElsewhereIsCutAtOnceWhenTheRulesChange() {
        try (var client = LiveClient.hello(server, ada);
                var stranger = LiveClient.hello(server, eve)) {
            allow(ELSEWHERE);
            assertThat(client.closeCode()).isEqualTo(4403);
            assertThat(stranger.ask("presence.query", Map.of("members", List.of()))
                            .path("code")
                            .asText())
                    .isNotEqualTo("address-not-allowed");
        }
    }

    @Test
    void whoIsWhereTheyMayBeStays() {
        try (var client = LiveClient.hello(server, ada)) {
            allow(ELSEWHERE, "127.0.0.0/8");
            assertThat(client.ask("typing", Map.of()).path("code").asText()).isEqualTo("missing-field");
        }
    }

    @Test
    void whoComesFromElsewhereIsTurnedAway() {
        allow(ELSEWHERE);
        try (var client = LiveClient.connect(server)) {
            assertThat(client.ask("hello", Map.of("token", ada.accessToken()))
                            .path("code")
                            .asText())
                    .isEqualTo("address-not-allowed");
            assertThat(client.closeCode()).isEqualTo(4403);
        }
    }

    /** As an operator would: the test is not in any of these networks. */
    private void allow(String... ranges) {
        var host = new Caller(
                ada.organization().id(),
                ada.member().id(),
                "Ada",
                ada.member().role().permissions());
        var rules = Stream.of(ranges)
                .map(text -> new AddressRules.Allowed(NetworkRange.parse(text).orElseThrow(), ""))
                .toList();
        server.messaging.access().replace(host, new AddressRules(rules)).orElseThrow();
    }
}
