package io.parley.messaging.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final DeviceId PHONE = new DeviceId("phone");
    private static final DeviceId LAPTOP = new DeviceId("laptop");
    private static final Attendance HERE = Attendance.none().joined(PHONE, NOON);
    private static final Attendance TWICE = HERE.joined(LAPTOP, NOON);

    private static Instant after(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static PresenceStatus statusOf(Attendance attendance) {
        return attendance.presence().status();
    }

    @Test
    void whoeverWasNeverHereIsOffline() {
        assertThat(Attendance.none().presence()).isEqualTo(Presence.never());
    }

    @Test
    void whoeverHasADeviceHereIsOnline() {
        assertThat(HERE.presence()).isEqualTo(new Presence(PresenceStatus.ONLINE, Optional.empty()));
    }

    @Test
    void aMemberIsAsPresentAsTheirMostPresentDevice() {
        var oneAway = TWICE.chose(PHONE, PresenceStatus.AWAY, NOON);
        assertThat(statusOf(oneAway)).isEqualTo(PresenceStatus.ONLINE);
        assertThat(statusOf(oneAway.left(LAPTOP, NOON))).isEqualTo(PresenceStatus.AWAY);
        assertThat(statusOf(oneAway.chose(LAPTOP, PresenceStatus.AWAY, NOON))).isEqualTo(PresenceStatus.AWAY);
    }

    @Test
    void busyIsAChoiceForAllDevicesUntilOneSaysOnline() {
        var busy = TWICE.chose(PHONE, PresenceStatus.BUSY, NOON);
        assertThat(statusOf(busy)).isEqualTo(PresenceStatus.BUSY);
        assertThat(statusOf(busy.left(PHONE, NOON))).isEqualTo(PresenceStatus.BUSY);
        assertThat(statusOf(busy.chose(LAPTOP, PresenceStatus.AWAY, NOON))).isEqualTo(PresenceStatus.BUSY);
        assertThat(statusOf(busy.chose(LAPTOP, PresenceStatus.ONLINE, NOON))).isEqualTo(PresenceStatus.ONLINE);
    }

    @Test
    void aMemberShowsAsBeforeUntilTheGraceIsOver() {
        var gone = HERE.left(PHONE, NOON);
        assertThat(gone.settlesAt()).contains(after(30));
        assertThat(statusOf(gone.settled(after(29)))).isEqualTo(PresenceStatus.ONLINE);
        assertThat(gone.settled(after(30)).presence())
                .isEqualTo(new Presence(PresenceStatus.OFFLINE, Optional.of(NOON)));
        assertThat(statusOf(HERE.chose(PHONE, PresenceStatus.AWAY, NOON).left(PHONE, NOON)))
                .isEqualTo(PresenceStatus.AWAY);
    }

    @Test
    void whoeverComesBackInTimeWasNeverGone() {
        var back = HERE.left(PHONE, NOON).joined(LAPTOP, after(29));
        assertThat(back.settlesAt()).isEmpty();
        assertThat(back.settled(after(60)).presence()).isEqualTo(new Presence(PresenceStatus.ONLINE, Optional.empty()));
    }

    @Test
    void aChoiceLastsAsLongAsTheMemberIsThere() {
        var busy = HERE.chose(PHONE, PresenceStatus.BUSY, NOON).left(PHONE, NOON);
        assertThat(statusOf(busy.joined(LAPTOP, after(29)))).isEqualTo(PresenceStatus.BUSY);
        assertThat(statusOf(busy.joined(LAPTOP, after(30)))).isEqualTo(PresenceStatus.ONLINE);
    }

    @Test
    void whoeverHidesWasLastSeenThenWhateverTheirDevicesDo() {
        var hidden = HERE.chose(PHONE, PresenceStatus.OFFLINE, after(5));
        var offline = new Presence(PresenceStatus.OFFLINE, Optional.of(after(5)));
        assertThat(hidden.presence()).isEqualTo(offline);
        assertThat(hidden.chose(PHONE, PresenceStatus.OFFLINE, after(8)).presence())
                .isEqualTo(offline);
        assertThat(hidden.joined(LAPTOP, after(9)).presence()).isEqualTo(offline);
        assertThat(hidden.left(PHONE, after(9)).presence()).isEqualTo(offline);
        assertThat(hidden.left(PHONE, after(9)).settled(after(90)).presence()).isEqualTo(offline);
    }

    @Test
    void aDeviceThatIsNotHereChangesNothing() {
        assertThat(HERE.left(LAPTOP, NOON)).isEqualTo(HERE);
        assertThat(HERE.chose(LAPTOP, PresenceStatus.BUSY, NOON)).isEqualTo(HERE);
    }
}
