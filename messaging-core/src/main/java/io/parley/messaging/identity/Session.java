package io.parley.messaging.identity;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * One sign-in on one device and the family of refresh tokens that grew from it. Only the newest token's hash is
 * current; any older one that turns up again was stolen or leaked, and ends the family (RFC 9700, section 4.14.2).
 *
 * @param impersonatedBy the administrator of the server who acts for the member; empty for the member
 */
public record Session(
        SessionId id,
        MemberId member,
        String currentTokenHash,
        Instant createdAt,
        Instant expiresAt,
        boolean ended,
        Optional<String> impersonatedBy) {
    /** Somebody who signs in by themselves. */
    public Session(
            SessionId id,
            MemberId member,
            String currentTokenHash,
            Instant createdAt,
            Instant expiresAt,
            boolean ended) {
        this(id, member, currentTokenHash, createdAt, expiresAt, ended, Optional.empty());
    }

    public boolean isAlive(Instant now) {
        return !ended && now.isBefore(expiresAt);
    }

    public Session rotate(String nextTokenHash) {
        return new Session(id, member, nextTokenHash, createdAt, expiresAt, ended, impersonatedBy);
    }

    public Session end() {
        return new Session(id, member, currentTokenHash, createdAt, expiresAt, true, impersonatedBy);
    }
}
