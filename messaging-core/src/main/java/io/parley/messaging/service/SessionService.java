package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Session;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a member is signed in, and how they end it. What has ended is shown out at once. Thread-safe. */
public final class SessionService {
    /** How exactly the last use of a session is known. */
    public static final Duration USE_GRAIN = Duration.ofMinutes(1);

    private final Workshop workshop;
    private final SignIns signIns;
    private final MomentsLater<SessionId> uses =
            new MomentsLater<>((tx, moments) -> tx.sessions().keepUses(moments));

    SessionService(Workshop workshop, SignIns signIns) {
        this.workshop = workshop;
        this.signIns = signIns;
    }

    /** Where the caller is signed in, the session used last first. */
    public Outcome<List<Session>> list(Caller caller) {
        return inPerson(caller).map(ignored -> {
            uses.save(workshop.transactor(), caller.organization());
            return workshop.transactor()
                    .read(caller.organization(), tx -> tx.sessions().alive(caller.member(), workshop.now()));
        });
    }

    /** Ends one of the caller's sessions. */
    public Outcome<SessionId> revoke(Caller caller, SessionId id) {
        return switch (inPerson(caller)) {
            case Outcome.Refused<Caller>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Caller> ignored ->
                end(caller, id) ? Outcome.done(id) : Outcome.refused(new Refusal.NotFound("session"));
        };
    }

    /**
     * Ends all of the caller's sessions.
     *
     * @param keepCurrent whether the one that asks goes on
     */
    public Outcome<Integer> revokeAll(Caller caller, boolean keepCurrent) {
        return inPerson(caller).map(ignored -> {
            List<SessionId> ended = workshop.transactor().inOrganization(caller.organization(), tx -> {
                var all = tx.sessions().endAll(caller.member(), current(caller).filter(current -> keepCurrent));
                all.forEach(id -> workshop.audit(tx, caller, AuditAct.SESSION_REVOKED, id.toString(), Map.of()));
                return all;
            });
            signIns.tellEnded(caller.organization(), caller.member(), ended);
            return ended.size();
        });
    }

    /** Writes when sessions were used last. The host calls it now and then; {@link #list} does not wait for that. */
    public void saveUses() {
        uses.save(workshop.transactor());
    }

    /** The session is used; asked at every request, so it writes nothing. */
    void used(OrganizationId organization, Standing standing, Instant now) {
        var session = standing.session();
        if (!session.lastUsedAt().plus(USE_GRAIN).isAfter(now)) {
            uses.add(organization, session.id(), now);
        }
    }

    private boolean end(Caller caller, SessionId id) {
        boolean ended = workshop.transactor().inOrganization(caller.organization(), tx -> {
            Optional<Session> session = tx.sessions()
                    .lock(id)
                    .filter(found -> found.member().equals(caller.member()) && found.isAlive(workshop.now()));
            session.ifPresent(found -> {
                tx.sessions().save(found.end());
                workshop.audit(tx, caller, AuditAct.SESSION_REVOKED, id.toString(), Map.of());
            });
            return session.isPresent();
        });
        if (ended) {
            signIns.tellEnded(caller.organization(), caller.member(), List.of(id));
        }
        return ended;
    }

    private static Outcome<Caller> inPerson(Caller caller) {
        return AccessPolicy.check(caller, UseCase.CHANGE_OWN_SIGN_IN);
    }

    static Optional<SessionId> current(Caller caller) {
        return caller.credential() instanceof Credential.SignIn(SessionId session)
                ? Optional.of(session)
                : Optional.empty();
    }
}
