package io.parley.messaging.organization;

import io.parley.messaging.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/**
 * A tenant: a company with its members, channels and conversations.
 *
 * @param suspendedAt since when nobody of it gets in; what its customers write is kept all the same
 */
public record Organization(OrganizationId id, String name, Instant createdAt, Optional<Instant> suspendedAt) {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 200;

    public Organization {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("an organization's name has 1 to " + MAX_NAME + " characters");
        }
    }

    /** One that works. */
    public Organization(OrganizationId id, String name, Instant createdAt) {
        this(id, name, createdAt, Optional.empty());
    }

    public boolean isSuspended() {
        return suspendedAt.isPresent();
    }
}
