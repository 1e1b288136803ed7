package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.sandbox.WhatsAppBodies.CustomerText;
import io.parley.sandbox.http.Ending;
import io.parley.sandbox.http.FaultyServer;
import io.parley.sandbox.http.HttpCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.junit.jupiter.api.Test;

class MetaWebhooksTest {
    @Test
    void aBodyIsPostedAsItWasSigned() {
        var calls = new ArrayBlockingQueue<HttpCall>(1);
        var text = new CustomerText("1065", "1", "Ann", "wamid.1", "Grüße", Instant.ofEpochSecond(1));
        try (var server = FaultyServer.start(call -> {
                    calls.add(call);
                    return Ending.Answer.json(200, "");
                });
                var meta = new MetaWebhooks(URI.create(server.address() + "/hooks/whatsapp"), "s3cret")) {
            assertThat(meta.post(WhatsAppBodies.texts(List.of(text)))).isEqualTo(200);
        }
        var call = calls.remove();
        assertThat(call.path()).isEqualTo("/hooks/whatsapp");
        assertThat(call.body()).contains("Gr\\u00fc\\u00dfe").contains("\"timestamp\":\"1\"");
        assertThat(call.header(MetaWebhooks.SIGNATURE))
                .isEqualTo(MetaWebhooks.signature(call.body().getBytes(StandardCharsets.UTF_8), "s3cret"))
                .hasSize(71);
    }
}
