package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Role;
import io.parley.messaging.memory.InMemoryTransactor;
import io.parley.messaging.store.ReplayStore.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayServiceTest {
    private static final Answer FIRST = new Answer("hash", 201, "{}");
    private static final Answer SECOND = new Answer("hash", 201, "{\"second\":true}");

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final ReplayService replays = new ReplayService(new InMemoryTransactor(), () -> now);

    @Test
    void theFirstAnswerStands() {
        assertThat(replays.find(caller(1), "key")).isEmpty();
        assertThat(replays.keep(caller(1), "key", FIRST)).isEqualTo(FIRST);
        assertThat(replays.keep(caller(1), "key", SECOND)).isEqualTo(FIRST);
        assertThat(replays.find(caller(1), "key")).contains(FIRST);
    }

    @Test
    void membersHaveKeysOfTheirOwn() {
        replays.keep(caller(1), "key", FIRST);
        assertThat(replays.find(caller(2), "key")).isEmpty();
        assertThat(replays.keep(caller(2), "key", SECOND)).isEqualTo(SECOND);
    }

    @Test
    void anAnswerIsRepeatedForADay() {
        replays.keep(caller(1), "key", FIRST);
        now = now.plus(ReplayService.KEPT);
        assertThat(replays.find(caller(1), "key")).contains(FIRST);
        now = now.plus(Duration.ofMillis(1));
        assertThat(replays.find(caller(1), "key")).isEmpty();
        assertThat(replays.keep(caller(1), "key", SECOND)).isEqualTo(SECOND);
    }

    private static Caller caller(long member) {
        return new Caller(
                new OrganizationId(new UUID(0, 1)), new MemberId(new UUID(0, member)), "Ada", Role.AGENT.permissions());
    }
}
