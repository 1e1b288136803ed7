package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MediaTest extends SandboxTest {
    private static final String FENCE = "f3nce";

    private Caller.Answer upload(String type, String content) {
        var body = "--" + FENCE + "\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n--"
                + FENCE + "\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\n" + type + "\r\n--" + FENCE
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: " + type
                + "\r\n\r\n" + content + "\r\n--" + FENCE + "--\r\n";
        return caller.call(
                "POST", "/v25.0/" + PHONE + "/media", "wa-token", "multipart/form-data; boundary=" + FENCE, body);
    }

    @Test
    void whatWasUploadedIsSentAndFetched() {
        var id = upload("image/png", "pixels").body().path("id").asText();
        assertThat(whatsApp("'type':'image','image':{'id':'" + id + "'}").status())
                .isEqualTo(200);
        var medium = caller.get("/v25.0/" + id, "wa-token").body();
        assertThat(medium.path("mime_type").asText()).isEqualTo("image/png");
        assertThat(medium.path("file_size").asText()).isEqualTo("6");
        var file = caller.get(medium.path("url").asText(), "wa-token");
        assertThat(file.raw().body()).isEqualTo("pixels");
        assertThat(file.header("Content-Type")).contains("image/png");
    }

    @Test
    void anAddressLivesFiveMinutesAndNeedsTheToken() {
        var id = upload("image/png", "pixels").body().path("id").asText();
        var url = caller.get("/v25.0/" + id, "wa-token").body().path("url").asText();
        assertThat(caller.get(url, "").status()).isEqualTo(401);
        assertThat(caller.get(url, "page-token").status()).isEqualTo(404);
        assertThat(caller.get(url.replaceFirst("ext=\\d", "ext=9"), "wa-token").status())
                .isEqualTo(404);
        clock.pass(Duration.ofMinutes(5));
        assertThat(caller.get(url, "wa-token").status()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(caller.get(url, "wa-token").status()).isEqualTo(404);
    }

    @Test
    void idsDieAfterThirtyDaysAndThoseOfWebhooksAfterSeven() {
        listen();
        var uploaded = upload("image/png", "pixels").body().path("id").asText();
        graph.phoneNumber(PHONE).customer(ANN, "Ann").sends("image", "image/jpeg", new byte[] {1, 2}, "Look");
        awaitWebhooks();
        var received = callback.events()
                .getFirst()
                .path("value")
                .path("messages")
                .path(0)
                .path("image")
                .path("id");
        clock.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(caller.get("/v25.0/" + received.asText(), "wa-token").status())
                .isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(caller.get("/v25.0/" + received.asText(), "wa-token").subcode())
                .isEqualTo(33);
        clock.pass(Duration.ofDays(23));
        assertThat(caller.get("/v25.0/" + uploaded, "wa-token").subcode()).isEqualTo(33);
    }

    @Test
    void typesAndSizesAreChecked() {
        assertThat(upload("image/gif", "x").code()).isEqualTo(100);
        assertThat(upload("image/webp", "x".repeat(500 * 1024)).status()).isEqualTo(200);
        assertThat(upload("image/webp", "x".repeat(500 * 1024 + 1)).code()).isEqualTo(100);
    }

    @Test
    void aFileOfAnotherKindFailsLater() {
        listen();
        var id = upload("image/png", "pixels").body().path("id").asText();
        assertThat(whatsApp("'type':'video','video':{'id':'" + id + "'}").status())
                .isEqualTo(200);
        awaitWebhooks();
        var status = callback.events().getFirst().path("value").path("statuses").path(0);
        assertThat(status.path("status").asText()).isEqualTo("failed");
        assertThat(status.path("errors").path(0).path("code").asInt()).isEqualTo(131053);
    }

    @Test
    void aDeletedFileIsGone() {
        var id = upload("image/png", "pixels").body().path("id").asText();
        assertThat(caller.get("/v25.0/" + id + "?phone_number_id=1", "wa-token").subcode())
                .isEqualTo(33);
        assertThat(caller.delete("/v25.0/" + id, "wa-token").status()).isEqualTo(200);
        assertThat(caller.get("/v25.0/" + id, "wa-token").subcode()).isEqualTo(33);
    }
}
