package io.parley.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyPolicyTest {
    private final Instant wrote = Instant.parse("2026-11-20T12:00:00Z");
    private final Capabilities aDay = new Capabilities(4_096, Optional.of(Duration.ofHours(24)));

    @Test
    void freeTextIsAllowedUntilTheWindowCloses() {
        Instant closes = wrote.plus(Duration.ofHours(24));
        assertThat(ReplyPolicy.allowsFreeText(aDay, Optional.of(wrote), closes.minusNanos(1)))
                .isTrue();
        assertThat(ReplyPolicy.allowsFreeText(aDay, Optional.of(wrote), closes)).isFalse();
    }

    @Test
    void nobodyWroteYetMeansNoWindow() {
        assertThat(ReplyPolicy.allowsFreeText(aDay, Optional.empty(), wrote)).isFalse();
    }

    @Test
    void aChannelWithoutAWindowAlwaysAllowsIt() {
        var always = new Capabilities(4_096, Optional.empty());
        assertThat(ReplyPolicy.allowsFreeText(always, Optional.empty(), wrote)).isTrue();
    }
}
