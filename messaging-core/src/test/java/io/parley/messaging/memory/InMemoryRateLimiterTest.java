package io.parley.messaging.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.guard.Rate;
import io.parley.messaging.port.RateLimiter.Grant;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InMemoryRateLimiterTest {
    private static final Rate FOUR = new Rate(4, Duration.ofSeconds(60));

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final InMemoryRateLimiter limiter = new InMemoryRateLimiter(() -> now);

    @Test
    void eachGetsTheirShareAndIsToldWhenThereIsMore() {
        assertThat(limiter.take("member", "ada", FOUR)).isEqualTo(new Grant(true, 3, seconds(15), Duration.ZERO));
        limiter.take("member", "ada", FOUR);
        limiter.take("member", "ada", FOUR);
        assertThat(limiter.take("member", "ada", FOUR)).isEqualTo(new Grant(true, 0, seconds(60), Duration.ZERO));
        assertThat(limiter.take("member", "ada", FOUR)).isEqualTo(new Grant(false, 0, seconds(60), seconds(15)));
        assertThat(limiter.take("member", "bob", FOUR).given()).isTrue();
        assertThat(limiter.take("address", "ada", FOUR).given()).isTrue();

        now = now.plusSeconds(15);

        assertThat(limiter.take("member", "ada", FOUR).given()).isTrue();
        assertThat(limiter.take("member", "ada", FOUR).given()).isFalse();
    }

    @Test
    void aFloodOfAddressesTakesNoMoreThanItsMemoryAndPushesNoMemberOut() {
        for (int times = 0; times < 4; times++) {
            limiter.take("member", "ada", FOUR);
        }
        for (int address = 0; address < 100_000; address++) {
            limiter.take("address", "2001:db8::" + Integer.toHexString(address), FOUR);
        }
        assertThat(limiter.remembered("address")).isEqualTo(InMemoryRateLimiter.MOST_REMEMBERED);
        assertThat(limiter.take("member", "ada", FOUR).given()).isFalse();
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
