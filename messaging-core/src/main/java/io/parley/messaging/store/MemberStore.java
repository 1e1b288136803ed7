package io.parley.messaging.store;

import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The organization's members. E-mail addresses are unique across organizations, since people sign in with them. */
public interface MemberStore {
    /** Adds a member. Collides when the address is taken, in whatever organization. */
    void add(Member member, String passwordHash);

    Optional<Member> find(MemberId id);

    /** Finds and locks until the transaction ends. */
    Optional<Member> lockToChange(MemberId id);

    /** Writes everything but the address. The member is locked. */
    void save(Member member);

    /** The hash to check a password against; empty when there is no such member. */
    Optional<String> passwordHash(MemberId id);

    void setPasswordHash(MemberId id, String passwordHash);

    /** All members, the oldest first. */
    List<Member> all();

    /** Those whom the filter wants, the oldest first. */
    List<Member> search(MemberFilter filter, int limit);

    /** Those of these who are members, in any order. */
    List<Member> among(Set<MemberId> ids);

    /** What these members may do or see is something else from this transaction on. */
    void accessChanged(Set<MemberId> members);

    /** Says whether an active member takes new conversations; of others it changes nothing. */
    void setAvailability(MemberId id, Availability availability);

    /**
     * The available members, all of them active, with their load, the oldest first; loads cannot change until the transaction ends, because
     * whoever changes one must lock the member first.
     */
    List<Candidate> lockAvailable();

    /**
     * One active member as a candidate, available or not, locked like {@link #lockAvailable}. Nobody gets work without
     * this, so who is deactivated gets none.
     */
    Optional<Candidate> lock(MemberId id);

    /** Writes down that the work of a deactivated member is to be handed over, so that a crash leaves none of it lying. */
    void departs(MemberId id);

    /** Those whose work is still to be handed over. */
    List<MemberId> departing(int limit);

    /** Nothing is left of what they had. */
    void departed(MemberId id);
}
