package io.parley.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplyPolicyTest {
    private static final Duration DAY = Duration.ofHours(24);

    private final Instant wrote = Instant.parse("2026-11-20T12:00:00Z");
    private final Capabilities aDay = Capabilities.ofTexts(4_096, Optional.of(DAY));
    private final Capabilities aDayAndTemplates = with(Window.of(DAY), Feature.TEMPLATES);
    private final Capabilities aDayAndTagged = with(new Window(DAY, Optional.of(Duration.ofDays(7))));

    @Test
    void anythingMayBeSentUntilTheWindowCloses() {
        Instant closes = wrote.plus(DAY);
        assertThat(at(aDay, closes.minusNanos(1))).isEqualTo(new ReplyPermission.Free(Optional.of(closes)));
        assertThat(at(aDay, closes)).isEqualTo(new ReplyPermission.Blocked("reply-window-closed"));
    }

    @Test
    void nobodyWroteYetMeansNoWindow() {
        assertThat(ReplyPolicy.decide(aDay, Vitals.unknown(), Optional.empty(), wrote))
                .isEqualTo(new ReplyPermission.Blocked("reply-window-closed"));
    }

    @Test
    void aChannelWithoutAWindowAlwaysAllowsIt() {
        var always = Capabilities.ofTexts(4_096, Optional.empty());
        assertThat(ReplyPolicy.decide(always, Vitals.unknown(), Optional.empty(), wrote))
                .isEqualTo(new ReplyPermission.Free(Optional.empty()));
    }

    @Test
    void templatesRemainWhereThePlatformHasThem() {
        assertThat(at(aDayAndTemplates, wrote.plus(DAY))).isEqualTo(new ReplyPermission.TemplateOnly());
    }

    @Test
    void whatAPersonWritesMayBeSentForAWeekWhereThatHasALane() {
        Instant ends = wrote.plus(Duration.ofDays(7));
        assertThat(at(aDayAndTagged, wrote.plus(DAY))).isEqualTo(new ReplyPermission.Tagged(ends));
        assertThat(at(aDayAndTagged, ends)).isEqualTo(new ReplyPermission.Blocked("reply-window-closed"));
    }

    @Test
    void aDisconnectedChannelSendsNothing() {
        var dead = new Vitals(Health.DISCONNECTED, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(ReplyPolicy.decide(aDay, dead, Optional.of(wrote), wrote))
                .isEqualTo(new ReplyPermission.Blocked("channel-disconnected"));
    }

    private ReplyPermission at(Capabilities capabilities, Instant now) {
        return ReplyPolicy.decide(capabilities, Vitals.unknown(), Optional.of(wrote), now);
    }

    private static Capabilities with(Window window, Feature... features) {
        return new Capabilities(
                TextLimit.characters(1_000),
                Optional.empty(),
                Map.of(),
                Set.of(features),
                Optional.of(window),
                Pace.unbounded());
    }
}
