package io.parley.wire;

import java.time.Instant;

/**
 * Somewhere a member is signed in. Prints without where.
 *
 * @param current whether it is the one that asks
 * @param lastUsedAt to about a minute
 */
public record SessionRow(
        String id,
        boolean current,
        String device,
        String address,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt) {
    @Override
    public String toString() {
        return "SessionRow[" + id + "]";
    }
}
