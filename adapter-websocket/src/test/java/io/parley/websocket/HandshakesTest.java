package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.guard.Rate;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever opens and closes sockets all day is slowed down. */
final class HandshakesTest {
    private final LiveServer server =
            new LiveServer(LiveLimits.standard(), Optional.of(new Rate(2, Duration.ofMinutes(1))));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAddressOpensSoManySocketsAndIsToldWhenItMayOpenAnother() throws IOException {
        assertThat(head()).startsWith("HTTP/1.1 101");
        assertThat(head()).startsWith("HTTP/1.1 101");

        assertThat(head()).startsWith("HTTP/1.1 429").containsIgnoringCase("Retry-After: 31");

        server.timer.advance(Duration.ofSeconds(31));
        assertThat(head()).startsWith("HTTP/1.1 101");
    }

    private String head() throws IOException {
        try (var client = new RawClient(server.port())) {
            return client.head();
        }
    }
}
