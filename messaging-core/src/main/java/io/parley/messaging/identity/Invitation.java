package io.parley.messaging.identity;

import io.parley.messaging.id.InvitationId;
import io.parley.messaging.id.MemberId;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody is asked to join the team, with a role. It is open until it is accepted or revoked, or expires. Prints without
 * the hash.
 *
 * @param name what they are called unless they say otherwise
 */
public record Invitation(
        InvitationId id,
        String name,
        EmailAddress email,
        RoleKey role,
        String tokenHash,
        MemberId invitedBy,
        Instant createdAt,
        Instant expiresAt) {
    public static final Duration LIFE = Duration.ofDays(7);

    public boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether a token opens it now. */
    public boolean accepts(InvitationToken token, Instant now) {
        return isOpen(now) && token.hasHash(tokenHash);
    }

    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }
}
