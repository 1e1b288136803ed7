package io.parley.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.GraphFault;
import io.parley.testkit.channel.ChannelAdapterContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** The contract is worth something only if adapters with the usual bugs break it. */
class ContractNoticesBugsTest {
    private static final ChannelAdapter SOUND =
            new WhatsAppAdapter(new GraphEndpoint("https://graph.example", "v25.0"));

    private record Planted(String bug, ChannelAdapter adapter, ThrowingConsumer<ChannelAdapterContract> noticedBy) {}

    @TestFactory
    Stream<DynamicTest> everyPlantedBugIsNoticed() {
        return Stream.concat(receiving(), sending())
                .map(planted -> DynamicTest.dynamicTest(planted.bug(), () -> {
                    planted.noticedBy().accept(contractOf(SOUND));
                    assertThatThrownBy(() -> planted.noticedBy().accept(contractOf(planted.adapter())))
                            .isInstanceOfAny(AssertionError.class, RuntimeException.class);
                }));
    }

    @Test
    void aSoundAdapterIsNotAccused() throws Throwable {
        contractOf(SOUND).aGenuineTextIsOneMessageOnItsAccount();
        assertThat(contractOf(SOUND).adapter()).isSameAs(SOUND);
    }

    private static Stream<Planted> receiving() {
        return Stream.of(
                new Planted(
                        "takes forgeries",
                        verdict(ContractNoticesBugsTest::trusting),
                        ChannelAdapterContract::aCallWithoutSignatureIsForged),
                new Planted(
                        "reads the first only",
                        verdict(ContractNoticesBugsTest::firstOnly),
                        ChannelAdapterContract::aBatchSaysEverythingInIt),
                new Planted(
                        "throws on bad JSON",
                        verdict(ContractNoticesBugsTest::throwing),
                        ChannelAdapterContract::everyTruncationOfABodyIsReadOrSetAside),
                new Planted(
                        "drops the unknown",
                        verdict(ContractNoticesBugsTest::dropping),
                        ChannelAdapterContract::anUnknownEventIsKeptAsItCame));
    }

    private static Stream<Planted> sending() {
        var later = new SendResult.TryLater(Duration.ZERO, GraphFault.UNAVAILABLE.reason(""));
        return Stream.of(
                new Planted(
                        "retries a time-out",
                        result(was -> was instanceof SendResult.Unknown ? later : was),
                        ChannelAdapterContract::whatPerhapsWasSentIsUnknown),
                new Planted(
                        "gives up at a limit",
                        result(was -> was instanceof SendResult.TryLater t ? new SendResult.Refused(t.why()) : was),
                        ChannelAdapterContract::aLimitIsObeyedForAsLongAsItSays),
                new Planted(
                        "forgets Retry-After",
                        result(was -> was instanceof SendResult.TryLater ? later : was),
                        ChannelAdapterContract::aLimitIsObeyedForAsLongAsItSays),
                new Planted(
                        "retries dead credentials",
                        result(was -> was instanceof SendResult.Refused ? later : was),
                        ChannelAdapterContract::deadCredentialsAreRefused),
                new Planted(
                        "shows the token",
                        result(was -> new SendResult.Unknown("acc3ss-token")),
                        ChannelAdapterContract::neitherAddressNorResultShowsASecretOrTheText));
    }

    private static Verdict trusting(Verdict verdict) {
        return verdict instanceof Verdict.Forged ? new Verdict.Accepted(List.of()) : verdict;
    }

    private static Verdict firstOnly(Verdict verdict) {
        return verdict instanceof Verdict.Accepted a && a.said().size() > 1
                ? new Verdict.Accepted(a.said().subList(0, 1))
                : verdict;
    }

    private static Verdict dropping(Verdict verdict) {
        return verdict instanceof Verdict.Accepted ? new Verdict.Accepted(List.of()) : verdict;
    }

    private static Verdict throwing(Verdict verdict) {
        if (verdict instanceof Verdict.Unreadable) {
            throw new IllegalStateException("bad JSON");
        }
        return verdict;
    }

    private static ChannelAdapter verdict(UnaryOperator<Verdict> bug) {
        return new Buggy(bug, UnaryOperator.identity());
    }

    private static ChannelAdapter result(UnaryOperator<SendResult> bug) {
        return new Buggy(UnaryOperator.identity(), bug);
    }

    private static ChannelAdapterContract contractOf(ChannelAdapter adapter) {
        return new WhatsAppContract(adapter);
    }

    private record Buggy(UnaryOperator<Verdict> verdicts, UnaryOperator<SendResult> results) implements ChannelAdapter {
        @Override
        public ChannelType type() {
            return SOUND.type();
        }

        @Override
        public Capabilities capabilities() {
            return SOUND.capabilities();
        }

        @Override
        public SettingsForm settings() {
            return SOUND.settings();
        }

        @Override
        public SendResult send(Outbound message, Session session) {
            return results.apply(SOUND.send(message, session));
        }

        @Override
        public Optional<Webhook> webhook() {
            var sound = SOUND.webhook().orElseThrow();
            return Optional.of((request, settings) -> verdicts.apply(sound.receive(request, settings)));
        }
    }
}
