package io.parley.messaging.service;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Transactor;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;

/** Gathers when something last happened to whom, to write it for many at once. Thread-safe. */
final class MomentsLater<K> {
    private final ConcurrentMap<OrganizationId, Map<K, Instant>> waiting = new ConcurrentHashMap<>();
    private final BiConsumer<OrganizationTx, Map<K, Instant>> write;

    MomentsLater(BiConsumer<OrganizationTx, Map<K, Instant>> write) {
        this.write = write;
    }

    void add(OrganizationId organization, K whose, Instant at) {
        add(organization, Map.of(whose, at));
    }

    private void add(OrganizationId organization, Map<K, Instant> moments) {
        waiting.compute(organization, (ignored, before) -> {
            Map<K, Instant> all = before == null ? new ConcurrentHashMap<>() : before;
            moments.forEach((whose, at) -> all.merge(whose, at, MomentsLater::later));
            return all;
        });
    }

    /** Writes what waits, in one transaction for each organization. What cannot be written waits on. */
    void save(Transactor transactor) {
        waiting.keySet().forEach(organization -> save(transactor, organization));
    }

    /** Writes what waits of one organization. */
    void save(Transactor transactor, OrganizationId organization) {
        Map<K, Instant> moments = waiting.remove(organization);
        if (moments != null) {
            save(transactor, organization, moments);
        }
    }

    private void save(Transactor transactor, OrganizationId organization, Map<K, Instant> moments) {
        boolean saved = false;
        try {
            saved = transactor.inOrganization(organization, tx -> {
                write.accept(tx, moments);
                return true;
            });
        } finally {
            if (!saved) {
                add(organization, moments);
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
