package io.parley.messaging.memory;

import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.member.Skill;
import io.parley.messaging.store.MemberFilter;
import io.parley.messaging.store.MemberStore;
import io.parley.messaging.store.PlatformTx;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

record InMemoryMemberStore(OrganizationId organization, Tables tables, Platform platform, long transaction)
        implements MemberStore {
    @Override
    public void add(Member member, String passwordHash) {
        platform.signInNames.add(
                member.email(), new PlatformTx.SignInName(organization, member.id()), "e-mail address");
        tables.members.add(member.id(), member, "member");
        tables.passwordHashes.put(member.id(), passwordHash);
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return tables.members.get(id).map(new InMemoryRoleStore(tables)::now);
    }

    @Override
    public Optional<Member> lockToChange(MemberId id) {
        return find(id);
    }

    @Override
    public void save(Member member) {
        tables.members.put(member.id(), member);
    }

    @Override
    public Optional<String> passwordHash(MemberId id) {
        return tables.passwordHashes.get(id);
    }

    @Override
    public void setPasswordHash(MemberId id, String passwordHash) {
        tables.passwordHashes.put(id, passwordHash);
    }

    @Override
    public List<Member> all() {
        return tables.members.all().stream()
                .map(new InMemoryRoleStore(tables)::now)
                .toList();
    }

    @Override
    public List<Member> search(MemberFilter filter, int limit) {
        return all().stream()
                .filter(member -> isWanted(member, filter))
                .sorted(Comparator.comparing(member -> member.id().toString()))
                .filter(member -> filter.after()
                        .map(after -> after.toString().compareTo(member.id().toString()) < 0)
                        .orElse(true))
                .limit(limit)
                .toList();
    }

    private boolean isWanted(Member member, MemberFilter filter) {
        return filter.beginning().map(beginning -> begins(member, beginning)).orElse(true)
                && filter.role().map(role -> member.role().key().equals(role)).orElse(true)
                && filter.active().map(active -> member.isActive() == active).orElse(true)
                && filter.skill().map(skill -> has(member, skill)).orElse(true);
    }

    private boolean has(Member member, Skill skill) {
        return tables.profiles
                .get(member.id())
                .filter(profile -> profile.skills().contains(skill))
                .isPresent();
    }

    private static boolean begins(Member member, String beginning) {
        return Member.searchable(member.name()).startsWith(beginning)
                || member.email().value().startsWith(beginning);
    }

    @Override
    public List<Member> among(Set<MemberId> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public void accessChanged(Set<MemberId> members) {
        members.forEach(member -> tables.accessChanges.put(member, Position.endOf(transaction)));
    }

    @Override
    public void setAvailability(MemberId id, Availability availability) {
        find(id).filter(Member::isActive).ifPresent(member -> save(member.with(availability)));
    }

    @Override
    public List<Candidate> lockAvailable() {
        return all().stream()
                .filter(Member::isActive)
                .filter(member -> member.availability() == Availability.AVAILABLE)
                .map(this::candidate)
                .toList();
    }

    @Override
    public Optional<Candidate> lock(MemberId id) {
        return find(id).filter(Member::isActive).map(this::candidate);
    }

    @Override
    public void departs(MemberId id) {
        platform.departures.put(departure(id), id);
    }

    @Override
    public List<MemberId> departing(int limit) {
        return platform.departures.entries().stream()
                .filter(entry -> entry.getKey().organization().equals(organization))
                .map(Map.Entry::getValue)
                .limit(limit)
                .toList();
    }

    @Override
    public void departed(MemberId id) {
        platform.departures.remove(departure(id));
    }

    private Platform.Departure departure(MemberId id) {
        return new Platform.Departure(organization, id);
    }

    private Candidate candidate(Member member) {
        long load = tables.conversations.all().stream()
                .filter(conversation -> conversation.status().isWork())
                .filter(conversation ->
                        conversation.assignee().map(Assignee::member).equals(Optional.of(member.id())))
                .count();
        return new Candidate(member.id(), member.name(), Math.toIntExact(load), member.capacity());
    }
}
