package io.parley.messaging.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices come, go and speak at random; what shows is what the whole story of the visit says. */
class AttendancePropertyTest {
    private static final int STEPS = 400;
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<DeviceId> DEVICES =
            List.of(new DeviceId("phone"), new DeviceId("laptop"), new DeviceId("tablet"));

    private enum Deed {
        JOIN,
        LEAVE,
        ONLINE,
        AWAY,
        BUSY,
        OFFLINE
    }

    private record Step(DeviceId device, Deed deed, Instant at) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatShowsIsWhatTheStorySays(long seed) {
        var chance = new Random(seed);
        var visit = new ArrayList<Step>();
        var attendance = Attendance.none();
        Instant now = NOON;
        for (int i = 0; i < STEPS; i++) {
            // Often the next thing happens at once, sometimes just before, at, or after the end of a grace.
            now = now.plusSeconds(chance.nextBoolean() ? chance.nextInt(3) : 28 + chance.nextInt(5));
            if (isOver(visit, now)) {
                visit.clear();
            }
            assertThat(attendance.settled(now).presence().status()).isEqualTo(expected(visit));
            var device = DEVICES.get(chance.nextInt(DEVICES.size()));
            var step = new Step(device, Deed.values()[chance.nextInt(Deed.values().length)], now);
            boolean here = isHere(visit, device);
            if (here != (step.deed() == Deed.JOIN)) {
                visit.add(step);
            }
            // A name is never used by two devices, so whoever is here does not join; whoever is not here may say
            // anything.
            attendance = here && step.deed() == Deed.JOIN ? attendance : after(attendance, step);
            assertThat(attendance.presence().status())
                    .as("seed %s, step %s: %s", seed, i, visit)
                    .isEqualTo(expected(visit));
        }
    }

    private static Attendance after(Attendance attendance, Step step) {
        return switch (step.deed()) {
            case JOIN -> attendance.joined(step.device(), step.at());
            case LEAVE -> attendance.settled(step.at()).left(step.device(), step.at());
            case ONLINE -> chose(attendance, step, PresenceStatus.ONLINE);
            case AWAY -> chose(attendance, step, PresenceStatus.AWAY);
            case BUSY -> chose(attendance, step, PresenceStatus.BUSY);
            case OFFLINE -> chose(attendance, step, PresenceStatus.OFFLINE);
        };
    }

    private static Attendance chose(Attendance attendance, Step step, PresenceStatus status) {
        return attendance.settled(step.at()).chose(step.device(), status, step.at());
    }

    private static boolean isOver(List<Step> visit, Instant now) {
        return DEVICES.stream().noneMatch(device -> isHere(visit, device))
                && last(visit, step -> true)
                        .filter(left -> !now.isBefore(left.at().plus(Attendance.GRACE)))
                        .isPresent();
    }

    private static boolean isHere(List<Step> visit, DeviceId device) {
        return last(visit, step -> step.device().equals(device))
                .filter(step -> step.deed() != Deed.LEAVE)
                .isPresent();
    }

    private static PresenceStatus expected(List<Step> visit) {
        if (visit.isEmpty()) {
            return PresenceStatus.OFFLINE;
        }
        var choice = last(
                        visit,
                        step -> Set.of(Deed.ONLINE, Deed.BUSY, Deed.OFFLINE).contains(step.deed()))
                .map(Step::deed)
                .orElse(Deed.ONLINE);
        return switch (choice) {
            case BUSY -> PresenceStatus.BUSY;
            case OFFLINE -> PresenceStatus.OFFLINE;
            case ONLINE, JOIN, LEAVE, AWAY -> activity(visit);
        };
    }

    private static PresenceStatus activity(List<Step> visit) {
        var here = DEVICES.stream().filter(device -> isHere(visit, device)).toList();
        var counted = here.isEmpty() ? List.of(visit.getLast().device()) : here;
        return counted.stream().allMatch(device -> isAway(visit, device)) ? PresenceStatus.AWAY : PresenceStatus.ONLINE;
    }

    private static boolean isAway(List<Step> visit, DeviceId device) {
        var moods = Set.of(Deed.JOIN, Deed.ONLINE, Deed.BUSY, Deed.AWAY);
        return last(visit, step -> step.device().equals(device) && moods.contains(step.deed()))
                .filter(step -> step.deed() == Deed.AWAY)
                .isPresent();
    }

    private static Optional<Step> last(List<Step> visit, Predicate<Step> which) {
        return visit.reversed().stream().filter(which).findFirst();
    }
}
