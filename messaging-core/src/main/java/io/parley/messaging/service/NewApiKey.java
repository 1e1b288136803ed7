package io.parley.messaging.service;

import io.parley.messaging.identity.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An API key that somebody wants.
 *
 * @param expiresAt empty for one that lasts until it is revoked
 */
public record NewApiKey(String name, Set<Permission> scopes, Optional<Instant> expiresAt) {
    public NewApiKey {
        scopes = Set.copyOf(scopes);
    }
}
