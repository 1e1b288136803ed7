package io.parley.messaging.member;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A person of the team: what has to be known of them at every request. What they say of themselves is their {@link
 * MemberProfile}.
 *
 * @param capacity how many conversations may be assigned to this member at once
 * @param deactivatedAt since when they may do nothing any more; empty while they are active
 */
public record Member(
        MemberId id,
        String name,
        EmailAddress email,
        Role role,
        Availability availability,
        int capacity,
        Optional<Instant> deactivatedAt) {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 200;

    public static final int DEFAULT_CAPACITY = 50;
    public static final int MAX_CAPACITY = 10_000;

    public Member {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a member's name has 1 to " + MAX_NAME + " characters");
        }
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity is not negative");
        }
    }

    /** Somebody who is active. */
    public Member(MemberId id, String name, EmailAddress email, Role role, Availability availability, int capacity) {
        this(id, name, email, role, availability, capacity, Optional.empty());
    }

    public boolean isActive() {
        return deactivatedAt.isEmpty();
    }

    /** Whether they can take care that there is always somebody who may do everything. */
    public boolean isActiveOwner() {
        return isActive() && role.key().equals(Role.OWNER.key());
    }

    public Member with(Availability other) {
        return new Member(id, name, email, role, other, capacity, deactivatedAt);
    }

    /** Who may do nothing any more takes no conversations either. */
    public Member deactivated(Instant now) {
        return new Member(id, name, email, role, Availability.AWAY, capacity, Optional.of(now));
    }

    public Member reactivated() {
        return new Member(id, name, email, role, availability, capacity);
    }

    /** The same member with another role, or with theirs as it is now. */
    public Member withRole(Role now) {
        return new Member(id, name, email, now, availability, capacity, deactivatedAt);
    }

    /** A name, an address or the beginning of one, as it is looked for: without regard to case. */
    public static String searchable(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
