package io.parley.messaging.identity;

import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.MemberId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * With what a program acts for a member.
 *
 * @param member for whom: the one who made it
 * @param name as people see it
 * @param scopes what it may do at most; what the member may not do, it may not either
 * @param expiresAt empty when it lasts until it is revoked
 * @param lastUsedAt to the minute; empty when it was never used
 */
public record ApiKey(
        ApiKeyId id,
        MemberId member,
        String name,
        Set<Permission> scopes,
        TokenHash hash,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt) {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 80;

    public ApiKey {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a key's name has 1 to " + MAX_NAME + " characters");
        }
        scopes = Set.copyOf(scopes);
    }

    public boolean hasExpired(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** What it may do for a member who may do this. */
    public Set<Permission> permissions(Set<Permission> ofMember) {
        var both = new HashSet<>(scopes);
        both.retainAll(ofMember);
        return Set.copyOf(both);
    }

    /** The same, used then. */
    public ApiKey usedAt(Instant at) {
        return new ApiKey(id, member, name, scopes, hash, createdAt, expiresAt, Optional.of(at));
    }
}
