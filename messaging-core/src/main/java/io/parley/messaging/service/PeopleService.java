package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.attachment.FileTicket;
import io.parley.messaging.attachment.TicketSeal;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Avatar;
import io.parley.messaging.member.Member;
import io.parley.messaging.member.MemberProfile;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.presence.Presence;
import io.parley.messaging.service.FileService.SignedTicket;
import io.parley.messaging.store.MemberFilter;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Transactor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finding somebody of the team. Thread-safe. */
public final class PeopleService {
    private final Transactor transactor;
    private final Presences presences;
    private final TicketSeal tickets;
    private final int pageSize;

    PeopleService(Transactor transactor, Presences presences, TicketSeal tickets, int pageSize) {
        this.transactor = transactor;
        this.presences = presences;
        this.tickets = tickets;
        this.pageSize = pageSize;
    }

    /** The team, or those of it who are looked for, the oldest member first. */
    public Outcome<Page<Profile>> search(Caller caller, MemberFilter filter, int limit) {
        if (!AccessPolicy.allows(caller, UseCase.READ_THE_TEAM)) {
            return AccessPolicy.refuse(caller, UseCase.READ_THE_TEAM);
        }
        int size = Math.clamp(limit, 1, pageSize);
        Found found = transactor.read(
                caller.organization(), tx -> found(tx, tx.members().search(filter, size + 1)));
        return Outcome.done(Page.of(profiles(caller, found), size, found.position()));
    }

    public Outcome<Profile> profile(Caller caller, MemberId id) {
        if (!AccessPolicy.allows(caller, UseCase.READ_THE_TEAM)
                && !caller.member().equals(id)) {
            return AccessPolicy.refuse(caller, UseCase.READ_THE_TEAM);
        }
        Optional<Found> found = transactor.read(
                caller.organization(), tx -> tx.members().find(id).map(member -> found(tx, List.of(member))));
        return found.map(one -> Outcome.done(profiles(caller, one).getFirst()))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("member")));
    }

    /** A member as they are now. For hosts that tell others. */
    public Optional<Member> now(OrganizationId organization, MemberId id) {
        return transactor.read(organization, tx -> tx.members().find(id));
    }

    private static Found found(OrganizationTx tx, List<Member> members) {
        var ids = members.stream().map(Member::id).collect(Collectors.toUnmodifiableSet());
        return new Found(
                members, tx.profiles().of(ids), tx.lastSeen().of(ids), tx.feed().end());
    }

    private List<Profile> profiles(Caller caller, Found found) {
        var ids = found.members().stream().map(Member::id).collect(Collectors.toUnmodifiableSet());
        var present = presences.of(caller.organization(), ids, found.seen());
        return found.members().stream()
                .map(member -> profile(
                        caller,
                        member,
                        present.getOrDefault(member.id(), Presence.never()),
                        found.said().getOrDefault(member.id(), MemberProfile.blank())))
                .toList();
    }

    private Profile profile(Caller viewer, Member member, Presence presence, MemberProfile said) {
        boolean all = AccessPolicy.allows(viewer, UseCase.MANAGE_THE_TEAM)
                || viewer.member().equals(member.id());
        return new Profile(
                member,
                presence,
                all ? said : said.withoutLastSignIn(),
                said.avatar().map(avatar -> ticket(viewer, avatar)));
    }

    private SignedTicket ticket(Caller viewer, Avatar avatar) {
        // The same for a minute, so that browsers need not load every picture again with every list.
        Instant end = presences.time().instant().truncatedTo(ChronoUnit.MINUTES).plus(FileTicket.LIFE);
        var ticket = new FileTicket(viewer.organization(), avatar.file(), viewer.member(), end);
        return new SignedTicket(tickets.seal(ticket), end);
    }

    private record Found(
            List<Member> members, Map<MemberId, MemberProfile> said, Map<MemberId, Instant> seen, Position position) {}
}
