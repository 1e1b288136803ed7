package io.parley.messaging.service;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.Transactor;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Gathers when members were last seen, to write it for many at once. Thread-safe. */
final class LastSeenLater {
    private final ConcurrentMap<OrganizationId, Map<MemberId, Instant>> waiting = new ConcurrentHashMap<>();

    void add(OrganizationId organization, MemberId member, Instant at) {
        add(organization, Map.of(member, at));
    }

    private void add(OrganizationId organization, Map<MemberId, Instant> seen) {
        waiting.compute(organization, (ignored, before) -> {
            Map<MemberId, Instant> all = before == null ? new ConcurrentHashMap<>() : before;
            seen.forEach((member, at) -> all.merge(member, at, LastSeenLater::later));
            return all;
        });
    }

    /** Writes what waits, in one transaction for each organization. What cannot be written waits on. */
    void save(Transactor transactor) {
        for (OrganizationId organization : waiting.keySet()) {
            Map<MemberId, Instant> seen = waiting.remove(organization);
            if (seen != null) {
                save(transactor, organization, seen);
            }
        }
    }

    private void save(Transactor transactor, OrganizationId organization, Map<MemberId, Instant> seen) {
        boolean saved = false;
        try {
            saved = transactor.inOrganization(organization, tx -> {
                tx.lastSeen().keep(seen);
                return true;
            });
        } finally {
            if (!saved) {
                add(organization, seen);
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
