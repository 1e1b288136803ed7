package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Inbound.MessageReceived;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.message.Content;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the host relies on when a platform calls. */
public interface WebhookContract {
    ChannelAdapter adapter();

    /** The deployment's settings for this type of channel, with the secret that {@link #signed} signs with. */
    Settings webhookSettings();

    /** The call the platform would make with this body. */
    Request signed(Bytes body);

    /** The header the signature is in. */
    String signatureHeader();

    InboundSamples inboundSamples();

    private Verdict receive(Request request) {
        return adapter().webhook().orElseThrow().receive(request, webhookSettings());
    }

    private Verdict receive(String body) {
        return receive(signed(Bytes.utf8(body)));
    }

    private List<Inbound> said(String body) {
        assertThat(receive(body)).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) receive(body)).said();
    }

    private Request withSignature(String signature) {
        var genuine = signed(Bytes.utf8(inboundSamples().oneText()));
        var headers = new HashMap<>(genuine.headers());
        headers.keySet().removeIf(signatureHeader()::equalsIgnoreCase);
        headers.put(signatureHeader(), signature);
        return new Request(genuine.method(), genuine.query(), headers, genuine.body());
    }

    private String signature() {
        return signed(Bytes.utf8(inboundSamples().oneText())).header(signatureHeader());
    }

    @Test
    default void aGenuineTextIsOneMessageOnItsAccount() {
        assertThat(said(inboundSamples().oneText())).singleElement().satisfies(said -> {
            assertThat(said.account()).isEqualTo(inboundSamples().account());
            assertThat(said).isInstanceOf(MessageReceived.class);
            assertThat(((MessageReceived) said).content())
                    .isEqualTo(new Content.Text(inboundSamples().text()));
        });
    }

    @Test
    default void aCallWithoutSignatureIsForged() {
        var genuine = signed(Bytes.utf8(inboundSamples().oneText()));
        var unsigned = new Request(genuine.method(), genuine.query(), Map.of(), genuine.body());
        assertThat(receive(unsigned)).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    default void anAlteredTruncatedOrLengthenedSignatureIsForged() {
        var good = signature();
        var last = good.charAt(good.length() - 1) == '0' ? '1' : '0';
        var wrong = List.of(
                "",
                good.substring(0, good.length() - 1) + last,
                good.substring(0, good.length() - 1),
                good + "0",
                good + " ");
        assertThat(wrong)
                .allSatisfy(signature ->
                        assertThat(receive(withSignature(signature))).isInstanceOf(Verdict.Forged.class));
    }

    @Test
    default void aBodyAlteredByOneByteIsForged() {
        var genuine = signed(Bytes.utf8(inboundSamples().oneText()));
        var altered = genuine.body().toArray();
        altered[altered.length / 2] ^= 1;
        var request = new Request(genuine.method(), genuine.query(), genuine.headers(), Bytes.copyOf(altered));
        assertThat(receive(request)).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    default void withoutASecretNothingIsGenuine() {
        var request = signed(Bytes.utf8(inboundSamples().oneText()));
        var verdict = adapter().webhook().orElseThrow().receive(request, Settings.none());
        assertThat(verdict).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    default void everyDeliveryOfTheSameThingSaysTheSame() {
        var samples = List.of(
                inboundSamples().oneText(),
                inboundSamples().unknownEvent(),
                inboundSamples().threeEvents());
        assertThat(samples).allSatisfy(body -> assertThat(said(body)).isEqualTo(said(body)));
    }

    @Test
    default void aBatchSaysEverythingInIt() {
        assertThat(said(inboundSamples().threeEvents())).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    default void anUnknownEventIsKeptAsItCame() {
        assertThat(said(inboundSamples().unknownEvent()))
                .singleElement()
                .isInstanceOfSatisfying(Inbound.Unrecognised.class, event -> {
                    assertThat(event.account()).isEqualTo(inboundSamples().account());
                    assertThat(event.raw()).isNotBlank();
                });
    }

    @Test
    default void everyTruncationOfABodyIsReadOrSetAside() {
        var whole = Bytes.utf8(inboundSamples().threeEvents()).toArray();
        for (var length = 0; length < whole.length; length++) {
            var verdict = receive(signed(Bytes.copyOf(Arrays.copyOf(whole, length))));
            assertThat(verdict).isInstanceOfAny(Verdict.Unreadable.class, Verdict.Accepted.class);
        }
    }

    @Test
    default void valuesOfAnotherTypeAreReadOrSetAside() {
        assertThat(JsonMutations.of(inboundSamples().threeEvents()))
                .allSatisfy(body ->
                        assertThat(receive(body)).isInstanceOfAny(Verdict.Unreadable.class, Verdict.Accepted.class));
    }

    @Test
    default void noVerdictShowsASecret() {
        var verdicts =
                List.of(receive(inboundSamples().oneText()), receive("{"), receive(withSignature("")), adapter());
        assertThat(webhookSettings().values().values())
                .allSatisfy(secret -> assertThat(verdicts.toString()).doesNotContain(secret));
    }
}
