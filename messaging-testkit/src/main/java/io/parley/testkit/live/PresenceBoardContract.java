package io.parley.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.PresenceBoard;
import io.parley.messaging.presence.Attendance;
import io.parley.messaging.presence.DeviceId;
import io.parley.messaging.presence.PresenceStatus;
import io.parley.testkit.store.Together;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of the board that says who is there, as tests: on one node both boards are the same. */
public interface PresenceBoardContract {
    Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

    /** The board of one node. */
    PresenceBoard here();

    /** The board of another node, or the same one. */
    PresenceBoard there();

    @Test
    default void whoeverComesOnOneNodeIsSeenOnTheOther() {
        var ada = new Somebody();

        var moved = here().change(ada.organization, ada.member, now -> now.joined(ada.phone, NOON));

        assertThat(moved.shows()).isTrue();
        assertThat(ada.seenOn(there()).map(Attendance::presence).map(presence -> presence.status()))
                .contains(PresenceStatus.ONLINE);
    }

    @Test
    default void devicesOfOneMemberOnSeveralNodesAreOneAttendance() {
        var ada = new Somebody();
        here().change(ada.organization, ada.member, now -> now.joined(ada.phone, NOON));
        there().change(ada.organization, ada.member, now -> now.joined(ada.desk, NOON));

        var left = here().change(ada.organization, ada.member, now -> now.left(ada.phone, NOON));

        assertThat(left.before().devices()).hasSize(2);
        assertThat(left.after().devices()).containsOnlyKeys(ada.desk);
        assertThat(left.shows()).isFalse();
    }

    @Test
    default void everythingAboutSomebodyIsKept() {
        var ada = new Somebody();
        here().change(
                        ada.organization,
                        ada.member,
                        now -> now.joined(ada.phone, NOON)
                                .joined(ada.desk, NOON)
                                .chose(ada.desk, PresenceStatus.AWAY, NOON)
                                .chose(ada.phone, PresenceStatus.BUSY, NOON));
        var busy = ada.seenOn(there());
        var gone = here().change(
                        ada.organization,
                        ada.member,
                        now -> now.left(ada.phone, NOON).left(ada.desk, NOON.plusSeconds(1)));

        assertThat(busy)
                .contains(Attendance.none()
                        .joined(ada.phone, NOON)
                        .joined(ada.desk, NOON)
                        .chose(ada.desk, PresenceStatus.AWAY, NOON)
                        .chose(ada.phone, PresenceStatus.BUSY, NOON));
        assertThat(ada.seenOn(there())).contains(gone.after());
        assertThat(gone.after().departure()).isPresent();
        assertThat(gone.after().lastSeen()).contains(NOON.plusSeconds(1));
    }

    @Test
    default void ofManyStepsAtOnceNoneIsLost() {
        var ada = new Somebody();

        Together.run(
                16,
                number -> (number % 2 == 0 ? here() : there())
                        .change(
                                ada.organization,
                                ada.member,
                                now -> now.joined(new DeviceId("device " + number), NOON)));

        assertThat(ada.seenOn(here()).orElseThrow().devices().keySet())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 16)
                        .mapToObj(number -> new DeviceId("device " + number))
                        .toList());
    }

    @Test
    default void nobodyIsSeenWhoWasNeverHereOrIsElsewhere() {
        var ada = new Somebody();
        here().change(ada.organization, ada.member, now -> now.joined(ada.phone, NOON));

        assertThat(new Somebody().seenOn(there())).isEmpty();
        assertThat(there().of(new OrganizationId(UUID.randomUUID()), Set.of(ada.member)))
                .isEmpty();
        assertThat(there().of(ada.organization, Set.of())).isEmpty();
    }

    /** A member whom no other test knows, and their devices. */
    final class Somebody {
        public final OrganizationId organization = new OrganizationId(UUID.randomUUID());
        public final MemberId member = new MemberId(UUID.randomUUID());
        public final DeviceId phone = new DeviceId("phone of " + member);
        public final DeviceId desk = new DeviceId("desk of " + member);

        /** How present they are according to a board. */
        public Optional<Attendance> seenOn(PresenceBoard board) {
            return Optional.ofNullable(board.of(organization, Set.of(member)).get(member));
        }
    }
}
