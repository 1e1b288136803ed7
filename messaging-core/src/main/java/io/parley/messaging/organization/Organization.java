package io.parley.messaging.organization;

import io.parley.messaging.id.OrganizationId;
import java.time.Instant;

/** A tenant: a company with its members, channels and conversations. */
public record Organization(OrganizationId id, String name, Instant createdAt) {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 200;

    public Organization {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("an organization's name has 1 to " + MAX_NAME + " characters");
        }
    }
}
