package io.parley.messaging.identity;

import static io.parley.messaging.identity.Permission.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named set of permissions that members are given: one of those built in, or one that an organization made.
 *
 * @param name as people see it
 * @param ownOfficeOnly whether its members see, of what belongs to an office, only what belongs to theirs
 */
public record Role(RoleKey key, String name, Set<Permission> permissions, boolean ownOfficeOnly) {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 80;

    /** May do everything; an organization always has one. */
    public static final Role OWNER = builtIn("owner", "Owner", false, Permission.values());

    public static final Role ADMIN = builtIn("admin", "Administrator", false, Permission.values());

    public static final Role MANAGER = builtIn(
            "manager",
            "Manager",
            true,
            READ_CONVERSATIONS,
            WRITE_MESSAGES,
            MODERATE_MESSAGES,
            WRITE_NOTES,
            ASSIGN,
            CHANGE_STATUS);

    /** Reads and monitors, and writes nothing. */
    public static final Role QA = builtIn("qa", "Quality", false, READ_CONVERSATIONS);

    public static final Role AGENT =
            builtIn("agent", "Agent", false, READ_CONVERSATIONS, WRITE_MESSAGES, WRITE_NOTES, ASSIGN, CHANGE_STATUS);

    public static final Role FRONT_DESK =
            builtIn("front_desk", "Front desk", true, READ_CONVERSATIONS, WRITE_MESSAGES, WRITE_NOTES);

    public Role {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a role's name has 1 to " + MAX_NAME + " characters");
        }
        permissions = Set.copyOf(permissions);
    }

    /** Those every organization has, from the one that may do most. */
    public static List<Role> builtIn() {
        return List.of(OWNER, ADMIN, MANAGER, AGENT, FRONT_DESK, QA);
    }

    public static Optional<Role> builtIn(RoleKey key) {
        return builtIn().stream().filter(role -> role.key().equals(key)).findFirst();
    }

    /**
     * Whether it may be given by somebody with that role who may so much: nobody gives more than they have, nor a wider view
     * than their own, and only owners make owners.
     */
    public boolean mayBeGivenBy(Role giver, Set<Permission> theirs) {
        return theirs.containsAll(permissions)
                && (ownOfficeOnly || !giver.ownOfficeOnly)
                && (!key.equals(OWNER.key) || giver.key.equals(OWNER.key));
    }

    private static Role builtIn(String key, String name, boolean ownOfficeOnly, Permission... permissions) {
        return new Role(new RoleKey(key), name, Set.of(permissions), ownOfficeOnly);
    }
}
