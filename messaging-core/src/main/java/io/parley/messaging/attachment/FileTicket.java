package io.parley.messaging.attachment;

import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets its holder read one file for a short while, as far as the member it was given to may.
 *
 * @param member empty for a platform that fetches what a message carries
 */
public record FileTicket(OrganizationId organization, FileId file, Optional<MemberId> member, Instant expiresAt) {
    /** The longest life of a ticket: it stands in addresses, and those stand in logs and histories. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    /** A member's. */
    public FileTicket(OrganizationId organization, FileId file, MemberId member, Instant expiresAt) {
        this(organization, file, Optional.of(member), expiresAt);
    }
}
