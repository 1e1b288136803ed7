package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody but the platform is believed. */
public interface SignatureCases extends ChannelUnderTest {
    @Test
    default void aCallWithoutSignatureIsForged() {
        var hook = Hook.of(this);
        var genuine = hook.text();
        hook.assertForged(new Request(genuine.method(), genuine.query(), Map.of(), genuine.body()));
        hook.assertForged(hook.textSignedWith(""));
    }

    @Test
    default void aSignatureAlteredAnywhereIsForged() {
        var hook = Hook.of(this);
        var good = hook.signature();
        for (var index = 0; index < good.length(); index++) {
            var other = good.charAt(index) == '0' ? '1' : '0';
            hook.assertForged(hook.textSignedWith(good.substring(0, index) + other + good.substring(index + 1)));
        }
    }

    @Test
    default void everyTruncationOfASignatureIsForged() {
        var hook = Hook.of(this);
        var good = hook.signature();
        IntStream.range(0, good.length())
                .forEach(length -> hook.assertForged(hook.textSignedWith(good.substring(0, length))));
        hook.assertForged(hook.textSignedWith(good.substring(1)));
    }

    @Test
    default void aLengthenedSignatureIsForged() {
        var hook = Hook.of(this);
        var good = hook.signature();
        assertThat(List.of(good + "0", good + " ", good + "=", good + good, " " + good, good + "0".repeat(1_000_000)))
                .allSatisfy(signature -> hook.assertForged(hook.textSignedWith(signature)));
    }

    @Test
    default void aSignatureInUpperCaseIsForged() {
        var hook = Hook.of(this);
        hook.assertForged(hook.textSignedWith(hook.signature().toUpperCase(Locale.ROOT)));
    }

    @Test
    default void aSignatureOfAnotherSecretIsForged() {
        var hook = Hook.of(this);
        assertThat(hook.verdict(hook.text(), hook.otherSettings())).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    default void aSignatureOfAnotherBodyIsForged() {
        var hook = Hook.of(this);
        var other = hook.signed(hook.body(InboundSample.THREE_EVENTS));
        hook.assertForged(hook.withSignature(other, hook.signature()));
    }

    @Test
    default void aBodyAlteredByOneByteIsForged() {
        var hook = Hook.of(this);
        var genuine = hook.text();
        for (var index = 0; index < genuine.body().length(); index++) {
            var altered = genuine.body().toArray();
            altered[index] ^= 1;
            hook.assertForged(SignatureCases.with(genuine, altered));
        }
    }

    @Test
    default void aBodyMadeLongerOrShorterIsForged() {
        var hook = Hook.of(this);
        var genuine = hook.text();
        var bytes = genuine.body().toArray();
        hook.assertForged(with(genuine, Arrays.copyOf(bytes, bytes.length - 1)));
        hook.assertForged(with(genuine, Arrays.copyOf(bytes, bytes.length + 1)));
        hook.assertForged(
                with(genuine, Bytes.utf8(genuine.body().asUtf8() + "\n").toArray()));
        hook.assertForged(with(genuine, new byte[0]));
    }

    @Test
    default void theSameJsonInOtherBytesIsForged() {
        var hook = Hook.of(this);
        var genuine = hook.text();
        hook.assertForged(
                with(genuine, Bytes.utf8(" " + genuine.body().asUtf8()).toArray()));
        hook.assertForged(with(
                genuine,
                Bytes.utf8(genuine.body().asUtf8().replaceFirst(":", ": ")).toArray()));
    }

    @Test
    default void withoutASecretNothingIsGenuine() {
        var hook = Hook.of(this);
        assertThat(hook.verdict(hook.text(), Settings.none())).isInstanceOf(Verdict.Forged.class);
        var blank = new HashMap<>(webhookSettings().values());
        blank.replaceAll((name, value) -> " ");
        assertThat(hook.verdict(hook.text(), new Settings(blank))).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    default void aCallByAnotherMethodIsForged() {
        var hook = Hook.of(this);
        var genuine = hook.text();
        assertThat(List.of("GET", "PUT", "DELETE", "HEAD", ""))
                .filteredOn(method -> !method.equals(genuine.method()))
                .allSatisfy(method ->
                        hook.assertForged(new Request(method, genuine.query(), genuine.headers(), genuine.body())));
    }

    /** Where each account has a secret of its own, nobody speaks for another account. */
    @Test
    default void whoeverHasASecretOfTheirOwnSpeaksForNobodyElse() {
        var hook = Hook.of(this);
        var claimed = hook.webhook().claimedBy(hook.text());
        Applies.when(claimed.isPresent(), "one secret signs for all accounts");
        assertThat(claimed).contains(inboundSamples().account());
        assertThat(inboundSamples().bodies().values())
                .allSatisfy(body -> assertThat(hook.said(body))
                        .allSatisfy(said -> assertThat(said.account())
                                .isEqualTo(inboundSamples().account())));
    }

    private static Request with(Request genuine, byte[] body) {
        return new Request(genuine.method(), genuine.query(), genuine.headers(), Bytes.copyOf(body));
    }
}
