package io.parley.messaging.presence;

import static java.util.function.Predicate.not;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * On which devices a member is, and what they chose to show. A member is as present as their most present device. To be
 * busy, or not to be seen, is the member's choice for all devices, until one of them says "online". For a while after the
 * last device has left, the member shows as before, since most come back at once.
 *
 * @param departure when the last device left, until that is long enough ago
 * @param lastSeen when the member was last there for others
 */
public record Attendance(
        Map<DeviceId, Activity> devices, Choice choice, Optional<Departure> departure, Optional<Instant> lastSeen) {
    /** How long a member still shows as before when their last device has left. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    private static final Attendance NONE = new Attendance(Map.of(), Choice.NONE, Optional.empty(), Optional.empty());

    public Attendance {
        devices = Map.copyOf(devices);
        if (departure.isPresent() && !devices.isEmpty()) {
            throw new IllegalArgumentException("nobody has departed while a device is there");
        }
    }

    /** What somebody does at a device. */
    public enum Activity {
        ACTIVE,
        AWAY
    }

    /** What a member shows instead of what they do. */
    public enum Choice {
        NONE,
        BUSY,
        HIDDEN
    }

    /** The last device left, with somebody doing this at it. */
    public record Departure(Instant at, Activity activity) {}

    /** Of somebody who was never here. */
    public static Attendance none() {
        return NONE;
    }

    /** A device arrives. */
    public Attendance joined(DeviceId device, Instant now) {
        Attendance before = settled(now);
        return before.with(before.with(device, Activity.ACTIVE), before.choice);
    }

    /** A device leaves; one that is not here changes nothing. */
    public Attendance left(DeviceId device, Instant now) {
        Optional<Activity> activity = Optional.ofNullable(devices.get(device));
        if (activity.isEmpty()) {
            return this;
        }
        var rest = new HashMap<>(devices);
        rest.remove(device);
        return rest.isEmpty()
                ? new Attendance(rest, choice, Optional.of(new Departure(now, activity.get())), seen(now))
                : with(rest, choice);
    }

    /** The member says at a device how present they are; at one that is not here it changes nothing. */
    public Attendance chose(DeviceId device, PresenceStatus wanted, Instant now) {
        if (!devices.containsKey(device)) {
            return this;
        }
        return switch (wanted) {
            case ONLINE -> with(with(device, Activity.ACTIVE), Choice.NONE);
            case AWAY -> with(with(device, Activity.AWAY), choice);
            case BUSY -> with(with(device, Activity.ACTIVE), Choice.BUSY);
            case OFFLINE -> new Attendance(devices, Choice.HIDDEN, departure, seen(now));
        };
    }

    /** Gone for good, with what was chosen, if the last device left long enough ago. */
    public Attendance settled(Instant now) {
        return settlesAt().filter(not(now::isBefore)).isPresent()
                ? new Attendance(Map.of(), Choice.NONE, Optional.empty(), lastSeen)
                : this;
    }

    /** When to look again whether the member is gone for good. */
    public Optional<Instant> settlesAt() {
        return departure.map(left -> left.at().plus(GRACE));
    }

    /** What others see. */
    public Presence presence() {
        PresenceStatus status = status();
        return new Presence(status, lastSeen.filter(seen -> status == PresenceStatus.OFFLINE));
    }

    private PresenceStatus status() {
        if (devices.isEmpty() && departure.isEmpty()) {
            return PresenceStatus.OFFLINE;
        }
        return switch (choice) {
            case HIDDEN -> PresenceStatus.OFFLINE;
            case BUSY -> PresenceStatus.BUSY;
            case NONE -> isActive() ? PresenceStatus.ONLINE : PresenceStatus.AWAY;
        };
    }

    private boolean isActive() {
        return devices.containsValue(Activity.ACTIVE)
                || departure.filter(left -> left.activity() == Activity.ACTIVE).isPresent();
    }

    /** Whoever hides was last seen when they began to: their comings and goings must not show. */
    private Optional<Instant> seen(Instant now) {
        return choice == Choice.HIDDEN ? lastSeen : Optional.of(now);
    }

    private Map<DeviceId, Activity> with(DeviceId device, Activity activity) {
        var all = new HashMap<>(devices);
        all.put(device, activity);
        return all;
    }

    private Attendance with(Map<DeviceId, Activity> here, Choice chosen) {
        return new Attendance(here, chosen, Optional.empty(), lastSeen);
    }
}
