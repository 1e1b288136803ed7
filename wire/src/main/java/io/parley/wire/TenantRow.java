package io.parley.wire;

import io.parley.messaging.organization.Organization;
import java.time.Instant;
import java.util.Optional;

/** An organization as those see it who run the server. */
public record TenantRow(String id, String name, Instant createdAt, Optional<Instant> suspendedAt) {
    public static TenantRow of(Organization organization) {
        return new TenantRow(
                organization.id().toString(),
                organization.name(),
                organization.createdAt(),
                organization.suspendedAt());
    }
}
