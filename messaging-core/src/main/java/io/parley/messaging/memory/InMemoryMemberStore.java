package io.parley.messaging.memory;

import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.store.MemberFilter;
import io.parley.messaging.store.MemberStore;
import io.parley.messaging.store.PlatformTx;
import java.util.Comparator;
import java.util.List;
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
    public Optional<String> passwordHash(MemberId id) {
        return tables.passwordHashes.get(id);
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
                .filter(member -> filter.beginning()
                        .map(beginning -> begins(member, beginning))
                        .orElse(true))
                .sorted(Comparator.comparing(member -> member.id().toString()))
                .filter(member -> filter.after()
                        .map(after -> after.toString().compareTo(member.id().toString()) < 0)
                        .orElse(true))
                .limit(limit)
                .toList();
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
        find(id).ifPresent(member -> tables.members.put(
                id, new Member(id, member.name(), member.email(), member.role(), availability, member.capacity())));
    }

    @Override
    public List<Candidate> lockAvailable() {
        return all().stream()
                .filter(member -> member.availability() == Availability.AVAILABLE)
                .map(this::candidate)
                .toList();
    }

    @Override
    public Optional<Candidate> lock(MemberId id) {
        return find(id).map(this::candidate);
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
