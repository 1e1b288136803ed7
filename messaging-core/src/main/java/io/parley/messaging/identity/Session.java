package io.parley.messaging.identity;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * One sign-in on one device and the family of refresh tokens that grew from it. Only the newest token's hash is
 * current; any older one that turns up again was stolen or leaked, and ends the family (RFC 9700, section 4.14.2).
 *
 * @param origin from where it was used last, as far as the host knows
 * @param lastUsedAt to about a minute
 * @param impersonatedBy the administrator of the server who acts for the member; empty for the member
 */
public record Session(
        SessionId id,
        MemberId member,
        String currentTokenHash,
        Instant createdAt,
        Instant expiresAt,
        boolean ended,
        Origin origin,
        Instant lastUsedAt,
        Optional<String> impersonatedBy) {
    /** Somebody who signs in by themselves. */
    public Session(
            SessionId id,
            MemberId member,
            String currentTokenHash,
            Instant createdAt,
            Instant expiresAt,
            boolean ended,
            Origin origin,
            Instant lastUsedAt) {
        this(id, member, currentTokenHash, createdAt, expiresAt, ended, origin, lastUsedAt, Optional.empty());
    }

    /** A sign-in from nobody knows where. */
    public Session(
            SessionId id,
            MemberId member,
            String currentTokenHash,
            Instant createdAt,
            Instant expiresAt,
            boolean ended) {
        this(id, member, currentTokenHash, createdAt, expiresAt, ended, Origin.unknown(), createdAt, Optional.empty());
    }

    public boolean isAlive(Instant now) {
        return !ended && now.isBefore(expiresAt);
    }

    public Session rotate(String nextTokenHash) {
        return with(nextTokenHash, ended, origin, lastUsedAt);
    }

    public Session end() {
        return with(currentTokenHash, true, origin, lastUsedAt);
    }

    public Session usedAt(Instant now, Origin place) {
        return with(currentTokenHash, ended, place, now);
    }

    private Session with(String tokenHash, boolean over, Origin place, Instant usedAt) {
        return new Session(id, member, tokenHash, createdAt, expiresAt, over, place, usedAt, impersonatedBy);
    }
}
