package io.parley.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.guard.Rate;
import io.parley.messaging.port.RateLimiter;
import io.parley.messaging.port.RateLimiter.Grant;
import io.parley.testkit.store.Together;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of a counter of who does how much, as tests. Each uses keys of its own, so all may share one. */
public interface RateLimiterContract {
    /** Long enough that nothing comes back while a test runs. */
    Rate FOUR_A_DAY = new Rate(4, Duration.ofDays(1));

    /** The counter under test. */
    RateLimiter limiter();

    @Test
    default void eachGetsTheirShareAndIsToldWhenThereIsMore() {
        var key = key();

        var first = limiter().take("member", key, FOUR_A_DAY);
        limiter().take("member", key, FOUR_A_DAY);
        limiter().take("member", key, FOUR_A_DAY);
        var last = limiter().take("member", key, FOUR_A_DAY);
        var tooMany = limiter().take("member", key, FOUR_A_DAY);

        assertThat(first.given()).isTrue();
        assertThat(first.left()).isEqualTo(3);
        assertThat(first.retryAfter()).isZero();
        assertThat(first.untilFull()).isBetween(Duration.ofHours(5), Duration.ofHours(6));
        assertThat(last.given()).isTrue();
        assertThat(last.left()).isZero();
        assertThat(tooMany.given()).isFalse();
        assertThat(tooMany.left()).isZero();
        assertThat(tooMany.retryAfter()).isBetween(Duration.ofHours(5), Duration.ofHours(6));
        assertThat(tooMany.untilFull()).isBetween(Duration.ofHours(23), Duration.ofDays(1));
    }

    @Test
    default void keysAndPoliciesAreStrangersToEachOther() {
        var one = new Rate(1, Duration.ofDays(1));
        var key = key();
        limiter().take("member", key, one);

        assertThat(limiter().take("member", key(), one).given()).isTrue();
        assertThat(limiter().take("address", key, one).given()).isTrue();
        assertThat(limiter().take("member", key, one).given()).isFalse();
    }

    @Test
    default void whoWasRefusedHasTakenNothing() {
        var key = key();
        for (int times = 0; times < 4; times++) {
            limiter().take("member", key, FOUR_A_DAY);
        }
        var refused = limiter().take("member", key, FOUR_A_DAY);

        var again = limiter().take("member", key, FOUR_A_DAY);

        assertThat(again.retryAfter()).isLessThanOrEqualTo(refused.retryAfter());
    }

    @Test
    default void howeverManyAskAtOnceNoMoreIsGivenThanThereIs() {
        var key = key();
        var rate = new Rate(50, Duration.ofDays(1));

        var given = Together.run(
                32,
                asking -> IntStream.range(0, 4)
                        .mapToObj(times -> limiter().take("member", key, rate))
                        .filter(Grant::given)
                        .count());

        assertThat(given.stream().mapToLong(Long::longValue).sum()).isEqualTo(50);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
