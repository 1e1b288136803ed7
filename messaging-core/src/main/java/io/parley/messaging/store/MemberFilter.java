package io.parley.messaging.store;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.member.Member;
import java.util.Optional;

/**
 * Which members a list shows.
 *
 * @param beginning how the name or the e-mail address begins, as {@link Member#searchable} makes it
 * @param after continue after this member
 */
public record MemberFilter(Optional<String> beginning, Optional<MemberId> after) {
    public MemberFilter {
        beginning = beginning.map(Member::searchable).filter(text -> !text.isEmpty());
    }

    public static MemberFilter everybody() {
        return new MemberFilter(Optional.empty(), Optional.empty());
    }
}
