package io.parley.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private final RetryPolicy policy = RetryPolicy.standard();

    @Test
    void waitsAreBoundedByADoublingCap() {
        assertThat(policy.waitAfter(1, Duration.ZERO, 0.999))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMillis(990), Duration.ofSeconds(1)));
        assertThat(policy.waitAfter(4, Duration.ZERO, 0.5)).contains(Duration.ofSeconds(4));
        assertThat(new RetryPolicy(100, Duration.ofSeconds(1), Duration.ofMinutes(5)).waitAfter(60, Duration.ZERO, 0.5))
                .contains(Duration.ofSeconds(150));
    }

    @Test
    void aPlatformsWishIsRespected() {
        assertThat(policy.waitAfter(1, Duration.ofSeconds(30), 0.5)).contains(Duration.ofSeconds(30));
    }

    @Test
    void theLastAttemptIsTheLast() {
        assertThat(policy.waitAfter(4, Duration.ZERO, 0)).isPresent();
        assertThat(policy.waitAfter(5, Duration.ZERO, 0)).isEmpty();
    }

    @Test
    void aPolicyWithoutAttemptsIsABug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(0, Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }
}
