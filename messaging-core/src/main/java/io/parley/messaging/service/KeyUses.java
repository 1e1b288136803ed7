package io.parley.messaging.service;

import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.ApiKey;
import io.parley.messaging.store.Transactor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Gathers when keys were used, so that no request waits until that is written. Thread-safe. */
final class KeyUses {
    /** How exact it is kept. */
    static final Duration EXACTNESS = Duration.ofMinutes(1);

    private final ConcurrentMap<OrganizationId, Map<ApiKeyId, Instant>> waiting = new ConcurrentHashMap<>();

    /** Notes that the key was used, unless it is kept that it was a moment ago. */
    void add(OrganizationId organization, ApiKey key, Instant now) {
        if (key.lastUsedAt().filter(at -> now.isBefore(at.plus(EXACTNESS))).isEmpty()) {
            add(organization, Map.of(key.id(), now));
        }
    }

    private void add(OrganizationId organization, Map<ApiKeyId, Instant> uses) {
        waiting.compute(organization, (ignored, before) -> {
            Map<ApiKeyId, Instant> all = before == null ? new ConcurrentHashMap<>() : before;
            uses.forEach((key, at) -> all.merge(key, at, (one, other) -> one.isAfter(other) ? one : other));
            return all;
        });
    }

    /** Writes what waits, in one transaction for each organization. What cannot be written waits on. */
    void save(Transactor transactor) {
        for (OrganizationId organization : waiting.keySet()) {
            Map<ApiKeyId, Instant> uses = waiting.remove(organization);
            if (uses != null) {
                save(transactor, organization, uses);
            }
        }
    }

    private void save(Transactor transactor, OrganizationId organization, Map<ApiKeyId, Instant> uses) {
        boolean saved = false;
        try {
            saved = transactor.inOrganization(organization, tx -> {
                tx.apiKeys().keepUses(uses);
                return true;
            });
        } finally {
            if (!saved) {
                add(organization, uses);
            }
        }
    }
}
