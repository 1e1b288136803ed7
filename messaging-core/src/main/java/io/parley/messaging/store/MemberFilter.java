package io.parley.messaging.store;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.member.Member;
import io.parley.messaging.member.Skill;
import java.util.Optional;

/**
 * Which members a list shows.
 *
 * @param beginning how the name or the e-mail address begins, as {@link Member#searchable} makes it
 * @param role only those with this role
 * @param active whether those who are active, or those who are not; both when empty
 * @param skill only those who have it
 * @param after continue after this member
 */
public record MemberFilter(
        Optional<String> beginning,
        Optional<RoleKey> role,
        Optional<Boolean> active,
        Optional<Skill> skill,
        Optional<MemberId> after) {
    public MemberFilter {
        beginning = beginning.map(Member::searchable).filter(text -> !text.isEmpty());
    }

    /** Among those who are active and those who are not. */
    public MemberFilter(Optional<String> beginning, Optional<MemberId> after) {
        this(beginning, Optional.empty(), Optional.empty(), Optional.empty(), after);
    }

    public static MemberFilter everybody() {
        return new MemberFilter(Optional.empty(), Optional.empty());
    }

    /** Those who can see to it that the organization goes on. */
    public static MemberFilter activeOwners() {
        return new MemberFilter(
                Optional.empty(), Optional.of(Role.OWNER.key()), Optional.of(true), Optional.empty(), Optional.empty());
    }
}
