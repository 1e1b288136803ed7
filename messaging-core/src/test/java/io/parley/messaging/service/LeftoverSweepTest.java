package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.memory.InMemoryTransactor;
import io.parley.messaging.store.Leftover;
import io.parley.messaging.store.ReplayStore.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeftoverSweepTest {
    private static final OrganizationId SHOP = new OrganizationId(new UUID(0, 1));

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final InMemoryTransactor store = new InMemoryTransactor();
    private final LeftoverSweep sweep = new LeftoverSweep(store, () -> now);

    @Test
    void nothingGoesBeforeItsTime() {
        answer(1);
        now = now.plus(LeftoverSweep.kept(Leftover.ANSWER));
        assertThat(sweep.sweep(10)).isZero();
        now = now.plus(Duration.ofMillis(1));
        assertThat(sweep.sweep(10)).isEqualTo(1);
    }

    @Test
    void manyGoInSeveralBatches() {
        answer(2 * LeftoverSweep.BATCH + 1);
        now = now.plus(Duration.ofDays(2));
        assertThat(sweep.sweep(Integer.MAX_VALUE)).isEqualTo(2 * LeftoverSweep.BATCH + 1);
        assertThat(sweep.sweep(Integer.MAX_VALUE)).isZero();
    }

    @Test
    void noMoreGoThanAsked() {
        answer(LeftoverSweep.BATCH + 5);
        now = now.plus(Duration.ofDays(2));
        assertThat(sweep.sweep(LeftoverSweep.BATCH + 2)).isEqualTo(LeftoverSweep.BATCH + 2);
        assertThat(sweep.sweep(LeftoverSweep.BATCH + 2)).isEqualTo(3);
    }

    private void answer(int times) {
        store.inOrganization(SHOP, tx -> {
            for (int number = 0; number < times; number++) {
                tx.replays().add("ada", "key " + number, new Answer("hash", 200, ""), now);
            }
            return times;
        });
    }
}
