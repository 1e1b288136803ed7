package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.presence.Presence;
import io.parley.messaging.store.MemberFilter;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Transactor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finding somebody of the team. Thread-safe. */
public final class PeopleService {
    private final Transactor transactor;
    private final Presences presences;
    private final int pageSize;

    PeopleService(Transactor transactor, Presences presences, int pageSize) {
        this.transactor = transactor;
        this.presences = presences;
        this.pageSize = pageSize;
    }

    /** The team, or those of it who are looked for, the oldest member first. */
    public Outcome<Page<Profile>> search(Caller caller, MemberFilter filter, int limit) {
        if (!AccessPolicy.allows(caller, UseCase.READ_THE_TEAM)) {
            return AccessPolicy.refuse(caller, UseCase.READ_THE_TEAM);
        }
        int size = Math.clamp(limit, 1, pageSize);
        Found found = transactor.inOrganization(
                caller.organization(), tx -> found(tx, tx.members().search(filter, size + 1)));
        var profiles = profiles(caller, found);
        boolean more = profiles.size() > size;
        return Outcome.done(new Page<>(more ? profiles.subList(0, size) : profiles, more, found.position()));
    }

    public Outcome<Profile> profile(Caller caller, MemberId id) {
        if (!AccessPolicy.allows(caller, UseCase.READ_THE_TEAM)) {
            return AccessPolicy.refuse(caller, UseCase.READ_THE_TEAM);
        }
        Optional<Found> found = transactor.inOrganization(
                caller.organization(), tx -> tx.members().find(id).map(member -> found(tx, List.of(member))));
        return found.map(one -> Outcome.done(profiles(caller, one).getFirst()))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("member")));
    }

    private static Found found(OrganizationTx tx, List<Member> members) {
        var ids = members.stream().map(Member::id).collect(Collectors.toUnmodifiableSet());
        return new Found(members, tx.lastSeen().of(ids), tx.feed().end());
    }

    private List<Profile> profiles(Caller caller, Found found) {
        var ids = found.members().stream().map(Member::id).collect(Collectors.toUnmodifiableSet());
        var present = presences.of(caller.organization(), ids, found.seen());
        return found.members().stream()
                .map(member -> new Profile(member, present.getOrDefault(member.id(), Presence.never())))
                .toList();
    }

    private record Found(List<Member> members, Map<MemberId, Instant> seen, Position position) {}
}
