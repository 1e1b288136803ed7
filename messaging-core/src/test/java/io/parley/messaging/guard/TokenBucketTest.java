package io.parley.messaging.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Rate RATE = new Rate(30, Duration.ofSeconds(10));

    @Test
    void aFullBucketGivesAllItsTokensAtOnceAndNotOneMore() {
        var bucket = drained(RATE.times() - 1);

        assertThat(bucket.waitFor(RATE, NOW)).isZero();
        assertThat(bucket.take(RATE, NOW).waitFor(RATE, NOW)).isPositive();
    }

    @Test
    void whoWaitsAsLongAsToldGetsOneToken() {
        var empty = drained(RATE.times());
        Instant later = NOW.plus(empty.waitFor(RATE, NOW));

        assertThat(empty.waitFor(RATE, later.minusNanos(1))).isEqualTo(Duration.ofNanos(1));
        assertThat(empty.waitFor(RATE, later)).isZero();
        assertThat(empty.take(RATE, later).waitFor(RATE, later)).isEqualTo(RATE.each());
    }

    @Test
    void aBucketIsFullAgainAfterItsTime() {
        var empty = drained(RATE.times());

        assertThat(empty.isFull(NOW.plus(RATE.per()))).isTrue();
        assertThat(empty.isFull(NOW.plus(RATE.per()).minusSeconds(1))).isFalse();
    }

    @Test
    void itNeverHoldsMoreThanItsTokensHoweverLongItRests() {
        Instant muchLater = NOW.plus(Duration.ofDays(365));
        var bucket = drained(1);
        for (int taken = 0; taken < RATE.times(); taken++) {
            assertThat(bucket.waitFor(RATE, muchLater)).isZero();
            bucket = bucket.take(RATE, muchLater);
        }

        assertThat(bucket.waitFor(RATE, muchLater)).isPositive();
    }

    @Test
    void aTokenThatWasGivenBackCanBeTakenAgain() {
        var empty = drained(RATE.times());

        assertThat(empty.giveBack(RATE, NOW).waitFor(RATE, NOW)).isZero();
        assertThat(TokenBucket.full().giveBack(RATE, NOW)).isEqualTo(TokenBucket.full());
    }

    @Test
    void aClockThatGoesBackOnlyMakesOneWait() {
        var empty = drained(RATE.times());

        assertThat(empty.waitFor(RATE, NOW.minusSeconds(60))).isGreaterThan(Duration.ofSeconds(60));
    }

    @Test
    void aRateIsAtLeastOnceInAMillisecond() {
        assertThatThrownBy(() -> new Rate(0, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(Rate.MAX_TIMES + 1, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TokenBucket drained(int tokens) {
        var bucket = TokenBucket.full();
        for (int taken = 0; taken < tokens; taken++) {
            bucket = bucket.take(RATE, NOW);
        }
        return bucket;
    }
}
