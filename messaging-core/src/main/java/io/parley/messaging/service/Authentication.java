package io.parley.messaging.service;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.identity.ApiKeyToken;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.Standing;
import java.time.Instant;
import java.util.Optional;

/** Whose token it is, asked at every request: who it is now, what they may do now, and from where. Thread-safe. */
record Authentication(Workshop workshop, SignIns signIns, SessionService sessions, ApiKeyService keys) {
    Outcome<Identity> of(String token, Origin origin) {
        Outcome<Entry> entry = ApiKeyToken.isMeant(token) ? keys.authenticate(token) : session(token);
        return entry.then(found -> signIns.admission()
                .afterwards(
                        found.identity().organization(),
                        found.addresses(),
                        found.identity().member(),
                        origin)
                .<Outcome<Identity>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(found.identity().from(origin))));
    }

    /** Somebody, and from where they may come. */
    record Entry(Identity identity, AddressRules addresses) {}

    private Outcome<Entry> session(String accessToken) {
        return signIns.claims(accessToken).then(this::standing);
    }

    private Outcome<Entry> standing(AccessClaims claims) {
        Instant now = workshop.now();
        Optional<Standing> standing = workshop.transactor()
                .read(claims.organization(), tx -> tx.sessions().standing(claims.session()))
                .filter(found -> found.session().isAlive(now) && found.member().isActive());
        standing.ifPresent(found -> sessions.used(claims.organization(), found, now));
        return standing.<Outcome<Entry>>map(
                        found -> Outcome.done(new Entry(Identity.of(claims, found), found.addresses())))
                .orElseGet(() -> Outcome.refused(new Refusal.SessionEnded()));
    }
}
