package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.Permission;
import io.parley.messaging.service.CreatedApiKey;
import io.parley.messaging.service.NewApiKey;
import io.parley.messaging.service.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Programs come to the socket with a key. */
class ApiKeySocketTest {
    private final LiveServer server = new LiveServer();
    private final SignedIn ada = server.register("Acme");

    @AfterEach
    void stop() {
        server.close();
    }

    private CreatedApiKey key(Optional<Duration> life) {
        var wanted =
                new NewApiKey("Bot", Set.of(Permission.READ_CONVERSATIONS), life.map(server.timer.instant()::plus));
        return server.messaging.apiKeys().create(server.caller(ada), wanted).orElseThrow();
    }

    private LiveClient joined(CreatedApiKey key) {
        var client = LiveClient.connect(server);
        var welcome = client.ask("hello", Map.of("token", key.token().text()));
        assertThat(welcome.path("key").textValue())
                .isEqualTo(key.key().key().id().toString());
        assertThat(welcome.has("session")).isFalse();
        return client;
    }

    @Test
    void aKeyHearsWhatHappensAndSaysNothingBeyondItsScopes() {
        var conversation = server.open(ada);
        try (var client = joined(key(Optional.empty()))) {
            server.post(ada, conversation, "Hello");
            assertThat(client.next("message.created")
                            .at("/data/message/content/text")
                            .textValue())
                    .isEqualTo("Hello");
            var said = client.ask("message.send", Map.of("conversation", conversation.toString(), "text", "Hi"));
            assertThat(said.path("code").textValue()).isEqualTo("forbidden");
        }
    }

    @Test
    void revokingItClosesItsSocketsAtOnceAndNoOthers() {
        var key = key(Optional.empty());
        try (var client = joined(key);
                var other = joined(key(Optional.empty()))) {
            server.messaging
                    .apiKeys()
                    .revoke(server.caller(ada), key.key().key().id())
                    .orElseThrow();
            assertThat(client.closeCode()).isEqualTo(4403);
            assertThat(other.answer("pong", Map.of()).path("type").textValue()).isEqualTo("ok");
        }
        try (var client = LiveClient.connect(server)) {
            client.ask("hello", Map.of("token", key.token().text()));
            assertThat(client.closeCode()).isEqualTo(4403);
        }
    }

    /** The member may be fast asleep. */
    @Test
    void aProgramDoesNotMakeItsMemberPresent() {
        try (var client = joined(key(Optional.empty()))) {
            var asked = client.ask(
                    "presence.query",
                    Map.of("members", List.of(server.member(ada).toString())));
            assertThat(asked.at("/members/0/status").textValue()).isEqualTo("offline");
            var set = client.ask("presence.set", Map.of("status", "online"));
            assertThat(set.path("code").textValue()).isEqualTo("only-in-person");
        }
    }

    @Test
    void itsEndClosesTheSocket() {
        try (var client = joined(key(Optional.of(Duration.ofSeconds(20))))) {
            server.timer.advance(Duration.ofSeconds(20));
            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void aKeyWithoutAnEndStaysAfterTheTimeForAHello() {
        try (var client = joined(key(Optional.empty()))) {
            server.timer.advance(Duration.ofSeconds(20));
            assertThat(client.answer("pong", Map.of()).path("type").textValue()).isEqualTo("ok");
        }
    }
}
