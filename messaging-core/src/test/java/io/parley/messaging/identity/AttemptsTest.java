package io.parley.messaging.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static Attempts failures(int count) {
        var attempts = Attempts.none();
        for (int i = 0; i < count; i++) {
            attempts = attempts.failed(NOW.plusSeconds(i));
        }
        return attempts;
    }

    @Test
    void theFifthFailureLocksAndTheFourthDoesNot() {
        assertThat(failures(Attempts.MOST - 1).lockedFor(NOW.plusSeconds(9))).isEmpty();
        assertThat(failures(Attempts.MOST).lockedFor(NOW.plusSeconds(9))).contains(Attempts.WINDOW.minusSeconds(9));
    }

    @Test
    void theLockEndsWhenTheOldestFailureIsForgotten() {
        var locked = failures(Attempts.MOST);
        assertThat(locked.lockedFor(NOW.plus(Attempts.WINDOW).minusMillis(1))).contains(Duration.ofMillis(1));
        assertThat(locked.lockedFor(NOW.plus(Attempts.WINDOW))).isEmpty();
        assertThat(locked.failed(NOW.plus(Attempts.WINDOW)).failedAt()).hasSize(Attempts.MOST);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "192.0.2.7, 192.0.2.7",
                "::ffff:192.0.2.7, 192.0.2.7",
                "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
                "2001:DB8:1:2::9, 2001:db8:1:2",
                "[2001:0db8::1], 2001:db8:0:0",
                "fe80::1%eth0, fe80:0:0:0",
                "127.0.0.1, ''",
                "::1, ''",
                "0:0:0:0:0:0:0:1, ''",
                "'', ''"
            })
    void oneSubscriberIsOneNetwork(String address, String network) {
        assertThat(new Origin(address, "").network())
                .isEqualTo(Optional.of(network).filter(text -> !text.isEmpty()));
    }
}
