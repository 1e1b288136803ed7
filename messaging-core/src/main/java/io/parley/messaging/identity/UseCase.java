package io.parley.messaging.identity;

import static io.parley.messaging.identity.Permission.*;

import java.util.Optional;

/** What can be asked for by somebody who is known, and what it takes. One constant for each question with its own answer. */
public enum UseCase {
    READ_THE_INBOX(READ_CONVERSATIONS),
    READ_THE_TEAM(READ_CONVERSATIONS),
    POST_MESSAGES(WRITE_MESSAGES),
    MANAGE_THE_TEAM(MANAGE_MEMBERS),
    MAKE_ROLES(MANAGE_ROLES),
    CHANGE_THE_ORGANIZATION(MANAGE_ORGANIZATION),
    SAY_WHO_GETS_IN(MANAGE_ACCESS),
    /** Keys act for whoever makes them, so no key makes another. */
    MAKE_API_KEYS(MANAGE_ACCESS),
    READ_THE_AUDIT_LOG(Permission.READ_AUDIT_LOG),
    /** One's own password, second factor, sessions, linked accounts. */
    CHANGE_OWN_SIGN_IN();

    private final Optional<Permission> needed;

    UseCase(Permission needed) {
        this.needed = Optional.of(needed);
    }

    UseCase() {
        this.needed = Optional.empty();
    }

    /** The permission it takes; empty when everybody may who came in by themselves. */
    public Optional<Permission> needed() {
        return needed;
    }
}
