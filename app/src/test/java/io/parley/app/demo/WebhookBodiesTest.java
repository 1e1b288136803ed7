package io.parley.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parley.sandbox.AcceptedSend;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the simulated customer's platform posts, as the platforms write it. */
class WebhookBodiesTest {
    private static final Instant AT = Instant.ofEpochMilli(1_785_312_004_523L);
    private static final AcceptedSend ANSWER =
            new AcceptedSend("107658471234567", "7392015648120394", "As the sea", "msg_1", "", "m_9");

    private static WebhookBodies bodies(DemoChannel channel) {
        return new WebhookBodies(channel, channel.usualCustomer(), "Bea");
    }

    private static JsonNode event(String body) throws IOException {
        return new ObjectMapper()
                .readTree(body)
                .path("entry")
                .path(0)
                .path("messaging")
                .path(0);
    }

    @Test
    void aCustomerOfMessengerWritesToThePage() throws IOException {
        var body = bodies(DemoChannel.MESSENGER).message("m_1", "Is it blue?", AT);
        assertThat(body).startsWith("{\"object\":\"page\",\"entry\":[{\"id\":\"107658471234567\"");
        assertThat(event(body).path("sender").path("id").asText()).isEqualTo("7392015648120394");
        assertThat(event(body).path("message").path("text").asText()).isEqualTo("Is it blue?");
        assertThat(event(body).path("timestamp").asLong()).isEqualTo(AT.toEpochMilli());
    }

    @Test
    void messengerEchoesDeliversAndReads() throws IOException {
        var reports = bodies(DemoChannel.MESSENGER).reports(ANSWER, AT);
        assertThat(reports).extracting(WebhookBodies.Report::name).containsExactly("echo", "delivered", "read");
        var echo = event(reports.getFirst().body());
        assertThat(echo.path("sender").path("id").asText()).isEqualTo("107658471234567");
        assertThat(echo.path("message").path("metadata").asText()).isEqualTo("msg_1");
        assertThat(echo.path("message").path("app_id").isNumber()).isTrue();
        assertThat(event(reports.get(1).body())
                        .path("delivery")
                        .path("mids")
                        .path(0)
                        .asText())
                .isEqualTo("m_9");
        assertThat(event(reports.get(2).body()).path("read").path("watermark").asLong())
                .isEqualTo(AT.toEpochMilli());
    }

    @Test
    void instagramEchoesAndNamesWhatWasRead() throws IOException {
        var reports = bodies(DemoChannel.INSTAGRAM).reports(ANSWER, AT);
        assertThat(reports).extracting(WebhookBodies.Report::name).containsExactly("echo", "read");
        assertThat(reports.getFirst().body())
                .contains("\"object\":\"instagram\"")
                .doesNotContain("app_id");
        assertThat(event(reports.getLast().body()).path("read").path("mid").asText())
                .isEqualTo("m_9");
    }

    @Test
    void whatsAppReportsStatuses() {
        var reports = bodies(DemoChannel.WHATSAPP).reports(ANSWER, AT);
        assertThat(reports).extracting(WebhookBodies.Report::name).containsExactly("sent", "delivered", "read");
        assertThat(reports.getFirst().body()).contains("\"biz_opaque_callback_data\":\"msg_1\"");
    }
}
