package io.parley.messaging.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.MemberId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeastLoadedTest {
    private static Candidate candidate(int number, int load, int capacity) {
        return new Candidate(new MemberId(new UUID(0, number)), "Member " + number, load, capacity);
    }

    @Test
    void whoHasTheFewestGetsTheNext() {
        var chosen = LeastLoaded.choose(List.of(candidate(1, 3, 5), candidate(2, 1, 5), candidate(3, 2, 5)));
        assertThat(chosen).contains(candidate(2, 1, 5));
    }

    @Test
    void nobodyIsGivenMoreThanTheirCapacity() {
        assertThat(LeastLoaded.choose(List.of(candidate(1, 0, 0), candidate(2, 5, 5))))
                .isEmpty();
        assertThat(LeastLoaded.choose(List.of())).isEmpty();
    }

    @Test
    void amongEqualsTheOldestMemberComesFirst() {
        assertThat(LeastLoaded.choose(List.of(candidate(2, 1, 5), candidate(1, 1, 5))))
                .contains(candidate(1, 1, 5));
    }
}
