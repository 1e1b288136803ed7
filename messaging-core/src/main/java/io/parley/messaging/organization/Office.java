package io.parley.messaging.organization;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OfficeId;
import java.util.Set;

/** A place where an organization works, and who belongs to it. */
public record Office(OfficeId id, String name, Set<MemberId> members) {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 80;

    /** How many belong to one at most. */
    public static final int MAX_MEMBERS = 1_000;

    public Office {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
        }
        members = Set.copyOf(members);
    }
}
