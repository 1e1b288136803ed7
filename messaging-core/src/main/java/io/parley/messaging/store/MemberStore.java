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

    /** The hash to check a password against; empty when there is no such member. */
    Optional<String> passwordHash(MemberId id);

    /** All members, the oldest first. */
    List<Member> all();

    /** Those whose name or e-mail address begins as the filter wants, the oldest first. */
    List<Member> search(MemberFilter filter, int limit);

    /** Those of these who are members, in any order. */
    List<Member> among(Set<MemberId> ids);

    /** What these members may do or see is something else from this transaction on. */
    void accessChanged(Set<MemberId> members);

    void setAvailability(MemberId id, Availability availability);

    /**
     * The available members with their load, the oldest first; loads cannot change until the transaction ends, because
     * whoever changes one must lock the member first.
     */
    List<Candidate> lockAvailable();

    /** One member as a candidate, available or not, locked like {@link #lockAvailable}. */
    Optional<Candidate> lock(MemberId id);
}
