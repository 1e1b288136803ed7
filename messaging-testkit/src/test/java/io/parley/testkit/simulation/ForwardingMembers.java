package io.parley.testkit.simulation;

import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.store.MemberFilter;
import io.parley.messaging.store.MemberStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands everything on; subclasses change a step. */
abstract class ForwardingMembers implements MemberStore {
    private final MemberStore members;

    ForwardingMembers(MemberStore members) {
        this.members = members;
    }

    @Override
    public void add(Member member, String passwordHash) {
        members.add(member, passwordHash);
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return members.find(id);
    }

    @Override
    public Optional<String> passwordHash(MemberId id) {
        return members.passwordHash(id);
    }

    @Override
    public void setPasswordHash(MemberId id, String passwordHash) {
        members.setPasswordHash(id, passwordHash);
    }

    @Override
    public List<Member> all() {
        return members.all();
    }

    @Override
    public List<Member> search(MemberFilter filter, int limit) {
        return members.search(filter, limit);
    }

    @Override
    public List<Member> among(Set<MemberId> ids) {
        return members.among(ids);
    }

    @Override
    public void accessChanged(Set<MemberId> ids) {
        members.accessChanged(ids);
    }

    @Override
    public void setAvailability(MemberId id, Availability availability) {
        members.setAvailability(id, availability);
    }

    @Override
    public List<Candidate> lockAvailable() {
        return members.lockAvailable();
    }

    @Override
    public Optional<Candidate> lock(MemberId id) {
        return members.lock(id);
    }

    @Override
    public Optional<Member> lockToChange(MemberId id) {
        return members.lockToChange(id);
    }

    @Override
    public void save(Member member) {
        members.save(member);
    }

    @Override
    public void departs(MemberId id) {
        members.departs(id);
    }

    @Override
    public List<MemberId> departing(int limit) {
        return members.departing(limit);
    }

    @Override
    public void departed(MemberId id) {
        members.departed(id);
    }
}
