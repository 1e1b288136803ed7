package io.parley.messaging.identity;

import static io.parley.messaging.identity.Permission.ASSIGN;
import static io.parley.messaging.identity.Permission.CHANGE_STATUS;
import static io.parley.messaging.identity.Permission.MODERATE_MESSAGES;
import static io.parley.messaging.identity.Permission.READ_CONVERSATIONS;
import static io.parley.messaging.identity.Permission.WRITE_MESSAGES;
import static io.parley.messaging.identity.Permission.WRITE_NOTES;

import java.util.EnumSet;
import java.util.Set;

/** A named set of permissions. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    ADMIN(EnumSet.allOf(Permission.class)),
    MANAGER(EnumSet.of(READ_CONVERSATIONS, WRITE_MESSAGES, MODERATE_MESSAGES, WRITE_NOTES, ASSIGN, CHANGE_STATUS)),
    QA(EnumSet.of(READ_CONVERSATIONS)),
    AGENT(EnumSet.of(READ_CONVERSATIONS, WRITE_MESSAGES, WRITE_NOTES, ASSIGN, CHANGE_STATUS)),
    FRONT_DESK(EnumSet.of(READ_CONVERSATIONS, WRITE_MESSAGES, WRITE_NOTES));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
