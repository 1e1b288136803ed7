package io.parley.custom;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardSignatureTest {
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIME = "1614265330";
    private static final Bytes BODY = Bytes.utf8("{\"test\": 2432232314}");
    private static final String GOOD = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String OTHER = "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    /** The example of the specification's reference libraries. */
    @Test
    void theExampleOfTheSpecificationIsGenuine() {
        assertThat(isGenuine(ID, TIME, GOOD)).isTrue();
    }

    @Test
    void oneOfSeveralSignaturesIsEnoughWhileASecretIsReplaced() {
        assertThat(isGenuine(ID, TIME, OTHER + " " + GOOD + " v1a,future")).isTrue();
        assertThat(isGenuine(ID, TIME, OTHER + " v1a,future")).isFalse();
    }

    @Test
    void theIdAndTheTimeAreSigned() {
        assertThat(isGenuine(ID + "x", TIME, GOOD)).isFalse();
        assertThat(isGenuine(ID, TIME + "0", GOOD)).isFalse();
    }

    /** What we send is signed with the same secret: it must not come back to us as something a company said. */
    @Test
    void whatWeSignOnTheWayOutIsNoCallThatCameIn() {
        var secret = SigningSecret.in(settings("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .orElseThrow();
        var ours = "v1," + secret.sign("msg_1.", Bytes.utf8("{\"text\":\"1.{}\"}"));
        var cut = new Request(
                "POST",
                Map.of(),
                Map.of("webhook-id", "msg_1", "webhook-timestamp", "{\"text\":\"1", "webhook-signature", ours),
                Bytes.utf8("{}\"}"));
        assertThat(StandardSignature.isGenuine(cut, secret)).isFalse();
    }

    @Test
    void aSecretThatAnybodyCouldGuessIsNone() {
        assertThat(SigningSecret.in(settings(""))).isEmpty();
        assertThat(SigningSecret.in(settings("whsec_"))).isEmpty();
        assertThat(SigningSecret.in(settings("whsec_c2hvcnQ="))).isEmpty();
        assertThat(SigningSecret.in(settings("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")))
                .isEmpty();
        assertThat(SigningSecret.in(settings("whsec_not base64 at all, but long enough to be one")))
                .isEmpty();
    }

    private static boolean isGenuine(String id, String time, String signature) {
        var secret = SigningSecret.in(settings("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .orElseThrow();
        var headers = Map.of("webhook-id", id, "webhook-timestamp", time, "webhook-signature", signature);
        return StandardSignature.isGenuine(new Request("POST", Map.of(), headers, BODY), secret);
    }

    private static Settings settings(String secret) {
        return new Settings(Map.of("signingSecret", secret));
    }
}
