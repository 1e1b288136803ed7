package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.PresenceBoard;
import io.parley.messaging.port.PresenceBoard.Moved;
import io.parley.messaging.port.Signal;
import io.parley.messaging.presence.Attendance;
import io.parley.messaging.presence.DeviceId;
import io.parley.messaging.presence.Presence;
import io.parley.messaging.presence.PresenceStatus;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Transactor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Who is there. The host says which devices come and go, comes back when a grace is over, and has what was gathered saved
 * now and then; nothing else here touches the store but a question. Thread-safe.
 */
public final class PresenceService {
    /** The most members that can be asked about at once. */
    public static final int MOST_ASKED = 100;

    private final Transactor transactor;
    private final LiveBus bus;
    private final InstantSource time;
    private final PresenceBoard board;
    private final MomentsLater<MemberId> lastSeen =
            new MomentsLater<>((tx, seen) -> tx.lastSeen().keep(seen));

    PresenceService(Transactor transactor, LiveBus bus, InstantSource time, PresenceBoard board) {
        this.transactor = transactor;
        this.bus = bus;
        this.time = time;
        this.board = board;
    }

    /** The caller is there on one device more, which needs its {@link #leave}. */
    public void arrive(Caller caller, DeviceId device) {
        Instant now = time.instant();
        change(caller.organization(), caller.member(), attendance -> attendance.joined(device, now));
    }

    /** The caller's device is gone. Returns when to {@link #settle}, if it was the last one. */
    public Optional<Instant> leave(Caller caller, DeviceId device) {
        Instant now = time.instant();
        Moved moved = change(caller.organization(), caller.member(), attendance -> attendance.left(device, now));
        if (moved.after().devices().isEmpty()) {
            keepLastSeen(caller, moved.after());
        }
        return moved.after().settlesAt();
    }

    /** Looks whether a member's grace is over, and says so. */
    public void settle(OrganizationId organization, MemberId member) {
        Instant now = time.instant();
        change(organization, member, attendance -> attendance.settled(now));
    }

    /** The caller says at a device how present they are. Returns what others see now. */
    public Presence set(Caller caller, DeviceId device, PresenceStatus wanted) {
        Instant now = time.instant();
        Moved moved =
                change(caller.organization(), caller.member(), attendance -> attendance.chose(device, wanted, now));
        if (wanted == PresenceStatus.OFFLINE) {
            keepLastSeen(caller, moved.after());
        }
        return moved.after().presence();
    }

    /** How present these members are; whoever is no member of the caller's organization is left out. */
    public Outcome<Map<MemberId, Presence>> of(Caller caller, List<MemberId> members) {
        if (!AccessPolicy.allows(caller, UseCase.SEE_WHO_IS_THERE)) {
            return AccessPolicy.refuse(caller, UseCase.SEE_WHO_IS_THERE);
        }
        Set<MemberId> asked = members.stream().limit(MOST_ASKED).collect(Collectors.toUnmodifiableSet());
        Known known = transactor.read(caller.organization(), tx -> known(tx, asked));
        return Outcome.done(new Presences(board, time).of(caller.organization(), known.members(), known.seen()));
    }

    /** How present a member is who was here since the board began. For hosts that tell others. */
    public Presence now(OrganizationId organization, MemberId member) {
        return new Presences(board, time)
                .of(organization, Set.of(member), Map.of())
                .getOrDefault(member, Presence.never());
    }

    /** Writes when members were last seen, of all who left since the last time. What cannot be written waits on. */
    public void save() {
        lastSeen.save(transactor);
    }

    private static Known known(OrganizationTx tx, Set<MemberId> asked) {
        var members = tx.members().among(asked).stream().map(Member::id).collect(Collectors.toUnmodifiableSet());
        return new Known(members, tx.lastSeen().of(members));
    }

    private record Known(Set<MemberId> members, Map<MemberId, Instant> seen) {}

    private void keepLastSeen(Caller caller, Attendance attendance) {
        attendance.lastSeen().ifPresent(at -> lastSeen.add(caller.organization(), caller.member(), at));
    }

    private Moved change(OrganizationId organization, MemberId member, UnaryOperator<Attendance> step) {
        Moved moved = board.change(organization, member, step);
        if (moved.shows()) {
            bus.publish(new Signal.PresenceChanged(organization, member));
        }
        return moved;
    }
}
