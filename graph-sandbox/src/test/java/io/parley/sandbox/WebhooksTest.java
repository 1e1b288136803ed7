package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest extends SandboxTest {
    @BeforeEach
    void startListening() {
        listen();
    }

    private List<String> statuses() {
        return callback.events().stream()
                .map(change -> change.path("value")
                        .path("statuses")
                        .path(0)
                        .path("status")
                        .asText())
                .toList();
    }

    @Test
    void bodiesAreAsciiAndSignedOverTheirBytes() {
        graph.phoneNumber(PHONE).customer(ANN, "Änne").writes("Grüße 😀");
        graph.instagram(SHOP).customer(IGSID, "Ana").writes("Olá");
        awaitWebhooks();
        var whatsApp = callback.calls().getFirst();
        assertThat(whatsApp.body()).contains("Gr\\u00fc\\u00dfe \\ud83d\\ude00").matches("\\p{ASCII}*");
        assertThat(callback.isSignedWith(whatsApp, "s3cret")).isTrue();
        assertThat(callback.isSignedWith(callback.calls().getLast(), "ig-s3cret"))
                .isTrue();
    }

    @Test
    void whatsAppReportsSentDeliveredAndRead() {
        var ann = graph.phoneNumber(PHONE).customer(ANN, "Ann");
        var id = whatsApp("'text':{'body':'Hi'},'biz_opaque_callback_data':'ref'")
                .messageId();
        ann.reads();
        ann.reads();
        awaitWebhooks();
        assertThat(statuses()).containsExactly("sent", "delivered", "read");
        var status = callback.events().getFirst().path("value").path("statuses").path(0);
        assertThat(status.path("id").asText()).isEqualTo(id);
        assertThat(status.path("biz_opaque_callback_data").asText()).isEqualTo("ref");
        assertThat(status.path("recipient_id").asText()).isEqualTo(ANN);
        assertThat(status.path("timestamp").isTextual()).isTrue();
    }

    @Test
    void whoCannotBeReachedGetsNothing() {
        graph.phoneNumber(PHONE).customer(ANN, "Ann").reachable(false);
        whatsApp("'text':{'body':'Hi'}");
        awaitWebhooks();
        assertThat(statuses()).containsExactly("sent");
    }

    @Test
    void messengerEchoesDeliversAndReadsByWatermark() {
        var pia = graph.page(PAGE).customer(PSID, "Pia");
        var mid = messenger("'message':{'text':'Hi','metadata':'msg:1'}").messageId();
        pia.reads();
        awaitWebhooks();
        var echo = callback.events().getFirst();
        assertThat(echo.path("sender").path("id").asText()).isEqualTo(PAGE);
        assertThat(echo.path("message").path("mid").asText()).isEqualTo(mid);
        assertThat(echo.path("message").path("metadata").asText()).isEqualTo("msg:1");
        assertThat(echo.path("message").path("app_id").asLong()).isEqualTo(Long.parseLong(APP));
        var delivery = callback.events().get(1).path("delivery");
        assertThat(delivery.path("mids").path(0).asText()).isEqualTo(mid);
        assertThat(callback.events().get(2).path("read").path("watermark").asLong())
                .isEqualTo(clock.millis());
    }

    @Test
    void instagramEchoesWithoutAnAppAndReadsByMessage() {
        var ana = graph.instagram(SHOP).customer(IGSID, "Ana");
        var mid = instagram("'message':{'text':'Hi'}").messageId();
        ana.reads();
        awaitWebhooks();
        assertThat(callback.events()).hasSize(2);
        assertThat(callback.events().getFirst().path("message").has("app_id")).isFalse();
        assertThat(callback.events().getLast().path("read").path("mid").asText())
                .isEqualTo(mid);
    }

    @Test
    void anAnswerInMetasInboxIsAnEchoOfAnotherApp() {
        var page = graph.page(PAGE);
        page.answersElsewhere(page.customer(PSID, "Pia"), "By a colleague");
        awaitWebhooks();
        assertThat(callback.events().getFirst().path("message").path("app_id").asLong())
                .isEqualTo(263902037430900L);
    }

    @Test
    void whatIsNotAnsweredWith200IsRepeated() {
        graph.webhooks().retryAfter(Duration.ZERO, Duration.ofMillis(1));
        callback.answersNext(500, 403);
        graph.phoneNumber(PHONE).customer(ANN, "Ann").writes("Hello");
        awaitWebhooks();
        assertThat(graph.webhooks().posted())
                .extracting(Webhooks.Posted::status)
                .containsExactly(500, 403, 200);
        assertThat(callback.calls())
                .extracting(call -> call.body())
                .containsOnly(callback.calls().getFirst().body());
    }

    @Test
    void inTheEndItGivesUp() {
        graph.webhooks().retryAfter(Duration.ZERO);
        callback.answersNext(500, 500);
        graph.phoneNumber(PHONE).customer(ANN, "Ann").writes("Hello");
        awaitWebhooks();
        assertThat(callback.calls()).hasSize(2);
    }

    @Test
    void closingEndsTheRepetitions() {
        graph.webhooks().retryAfter(Duration.ofHours(1));
        callback.answersNext(500);
        graph.phoneNumber(PHONE).customer(ANN, "Ann").writes("Hello");
        graph.close();
        assertThat(callback.calls().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void severalTravelInOneBody() {
        graph.webhooks().hold();
        writeThree();
        assertThat(callback.calls()).isEmpty();
        graph.webhooks().releaseTogether();
        awaitWebhooks();
        assertThat(callback.calls()).hasSize(1);
        assertThat(texts()).containsExactly("1", "2", "3");
    }

    @Test
    void aBadDayDoublesAndShuffles() {
        graph.webhooks().hold();
        writeThree();
        graph.webhooks().releaseTwice();
        awaitWebhooks();
        assertThat(texts()).containsExactly("1", "1", "2", "2", "3", "3");
        graph.webhooks().hold();
        writeThree();
        graph.webhooks().releaseShuffled(new Random(1));
        awaitWebhooks();
        assertThat(texts().subList(6, 9))
                .containsExactlyInAnyOrder("1", "2", "3")
                .isNotEqualTo(List.of("1", "2", "3"));
    }

    private void writeThree() {
        var ann = graph.phoneNumber(PHONE).customer(ANN, "Ann");
        List.of("1", "2", "3").forEach(ann::writes);
    }

    private List<String> texts() {
        return callback.events().stream()
                .map(change -> change.path("value").path("messages").path(0).path("text"))
                .map((JsonNode text) -> text.path("body").asText())
                .toList();
    }
}
