package io.parley.messaging.service;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.access.Arrival;
import io.parley.messaging.access.LocationCheck;
import io.parley.messaging.access.PlaceRules;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.audit.AuditActor;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.id.AuditEntryId;
import io.parley.messaging.id.LocationCheckId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.PlaceRefusal;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Whether members get in from where they are; who does not is written down. Thread-safe. */
final class Admission {
    private static final int MOST_REMEMBERED = 10_000;

    /** Whoever goes on trying is written down again after this long, not each time. */
    private static final Duration ONCE_IN = Duration.ofHours(1);

    private final Workshop workshop;
    private final Map<Attempt, Instant> noted = new Recent<>(MOST_REMEMBERED);
    private final ReentrantLock lock = new ReentrantLock();

    private record Attempt(OrganizationId organization, MemberId member, String address) {}

    Admission(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Why somebody who signs in does not get in; what was looked at is written down, whatever comes of it. */
    Optional<Refusal> atSignIn(OrganizationTx tx, Member member, Arrival arrival) {
        return atSignIn(tx, member, arrival.origin()).or(() -> {
            PlaceRules.Verdict verdict =
                    tx.access().placeRules().judge(member.role().key(), arrival);
            LocationCheck.of(new LocationCheckId(workshop.nextId()), workshop.now(), member.id(), verdict)
                    .ifPresent(tx.access()::add);
            return refusal(verdict).map(why -> {
                note(tx, member, arrival.origin(), AuditAct.PLACE_REFUSED, why.code());
                return why;
            });
        });
    }

    private static Optional<Refusal> refusal(PlaceRules.Verdict verdict) {
        return switch (verdict) {
            case PlaceRules.Verdict.NotAsked ignored -> Optional.empty();
            case PlaceRules.Verdict.There ignored -> Optional.empty();
            case PlaceRules.Verdict.Needed ignored -> Optional.of(new PlaceRefusal.LocationNeeded());
            case PlaceRules.Verdict.TooFar ignored -> Optional.of(new PlaceRefusal.TooFarAway());
        };
    }

    /** Why somebody who showed who they are does not get in; written down in the transaction that refuses. */
    Optional<Refusal> atSignIn(OrganizationTx tx, Member member, Origin origin) {
        if (tx.access().addressRules().admit(origin)) {
            return Optional.empty();
        }
        note(tx, member, origin, AuditAct.ADDRESS_REFUSED, "sign-in");
        return Optional.of(new PlaceRefusal.AddressNotAllowed());
    }

    /** Why somebody who is signed in may not go on from there. */
    Optional<Refusal> afterwards(OrganizationId organization, AddressRules rules, Member member, Origin origin) {
        if (rules.admit(origin)) {
            return Optional.empty();
        }
        if (isNew(new Attempt(organization, member.id(), origin.address()))) {
            workshop.transactor()
                    .inOrganization(organization, tx -> note(tx, member, origin, AuditAct.ADDRESS_REFUSED, "request"));
        }
        return Optional.of(new PlaceRefusal.AddressNotAllowed());
    }

    private AuditEntry note(OrganizationTx tx, Member member, Origin origin, AuditAct act, String what) {
        var entry = new AuditEntry(
                new AuditEntryId(workshop.nextId()),
                workshop.now(),
                new AuditActor.OfMember(member.id(), member.name()),
                act,
                member.id().toString(),
                Map.of("at", what),
                origin);
        tx.audit().add(entry);
        return entry;
    }

    private boolean isNew(Attempt attempt) {
        Instant now = workshop.now();
        lock.lock();
        try {
            Instant before = noted.getOrDefault(attempt, Instant.MIN);
            boolean due = !before.isAfter(now.minus(ONCE_IN));
            if (due) {
                noted.put(attempt, now);
            }
            return due;
        } finally {
            lock.unlock();
        }
    }
}
