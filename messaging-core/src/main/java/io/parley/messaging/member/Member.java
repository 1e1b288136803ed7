package io.parley.messaging.member;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Role;
import java.util.Locale;

/**
 * A person of the team.
 *
 * @param capacity how many conversations may be assigned to this member at once
 */
public record Member(MemberId id, String name, EmailAddress email, Role role, Availability availability, int capacity) {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 200;

    public static final int DEFAULT_CAPACITY = 50;

    public Member {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a member's name has 1 to " + MAX_NAME + " characters");
        }
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity is not negative");
        }
    }

    /** The same member with another role, or with theirs as it is now. */
    public Member withRole(Role now) {
        return new Member(id, name, email, now, availability, capacity);
    }

    /** A name, an address or the beginning of one, as it is looked for: without regard to case. */
    public static String searchable(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
