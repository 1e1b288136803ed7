package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class WebhooksTest extends ServerTest {
    private static final int LIMIT = 4 * 1024 * 1024;

    @Test
    void whatAPlatformSaysIsStoredBeforeItIsAnswered() {
        var ada = server().register();
        ada.connect("cage");
        var response = genuine(BodyPublishers.ofString("cage|m1|Polly wants a cracker"))
                .send();
        assertThat(response.statusCode()).isEqualTo(200);
        genuine(BodyPublishers.ofString("cage|m1|Polly wants a cracker")).expect(200);
        var rows = ada.get("/api/v1/conversations?kind=customer").expect(200).get("data");
        assertThat(rows).hasSize(1);
        assertThat(rows.at("/0/lastMessage/text").asText()).isEqualTo("Polly wants a cracker");
        assertThat(rows.at("/0/channel/type").asText()).isEqualTo("parrot");
        assertThat(rows.at("/0/contact/name").asText()).isEqualTo("Polly");
    }

    @Test
    void aChallengeIsAnsweredAsPlainText() {
        var response =
                server().get("/hooks/parrot?token=squawk&challenge=%3Cb%3E1").send();
        assertThat(response.body()).isEqualTo("<b>1");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        server().get("/hooks/parrot?token=wrong&challenge=1").expectProblem(403, "webhook-forged");
        server().get("/hooks/parrot").expectProblem(403, "webhook-forged");
    }

    @Test
    void aForgedCallIs403() {
        server().post("/hooks/parrot").json("cage|m2|x").expectProblem(403, "webhook-forged");
        server().post("/hooks/parrot")
                .header(ParrotChannel.SIGNATURE, "no")
                .json("x")
                .expectProblem(403, "webhook-forged");
    }

    @Test
    void anUnreadableBodyIsParkedAndAnswered200() {
        genuine(BodyPublishers.ofString("???")).expect(200);
        assertThat(server().messaging.webhooks().parked(10)).hasSize(1);
    }

    @Test
    void nobodyIsHomeElsewhere() {
        server().post("/hooks/telegram").json("x").expectProblem(404, "not-found");
        server().post("/hooks/NOT%20A%20TYPE").json("x").expectProblem(404, "not-found");
    }

    @Test
    void aBodyIsCappedWhateverItsHeadersPromise() {
        byte[] largest = new byte[LIMIT];
        genuine(BodyPublishers.ofByteArray(largest)).expect(200);
        byte[] tooLarge = new byte[LIMIT + 1];
        genuine(BodyPublishers.ofByteArray(tooLarge)).expectProblem(413, "body-too-large");
        var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(tooLarge));
        genuine(chunked).expectProblem(413, "body-too-large");
    }

    @Test
    void whenTheStoreIsDownThePlatformIsAskedToCallAgain() {
        server().store.takeDown();
        var response = genuine(BodyPublishers.ofString("cage|m3|x")).send();
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    private Call genuine(BodyPublisher body) {
        return server().post("/hooks/parrot")
                .header(ParrotChannel.SIGNATURE, "squawk")
                .body(body);
    }
}
