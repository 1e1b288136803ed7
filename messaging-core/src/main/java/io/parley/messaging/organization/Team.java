package io.parley.messaging.organization;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.TeamId;
import java.util.Set;

/** Members who work together, and who belongs to it. */
public record Team(TeamId id, String name, Set<MemberId> members) {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 80;

    /** How many belong to one at most. */
    public static final int MAX_MEMBERS = 1_000;

    public Team {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
        }
        members = Set.copyOf(members);
    }
}
