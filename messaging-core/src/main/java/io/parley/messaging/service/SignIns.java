package io.parley.messaging.service;

import io.parley.messaging.access.Arrival;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OneTimeTokenId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.identity.OneTimeGrant;
import io.parley.messaging.identity.OneTimeToken;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.RefreshToken;
import io.parley.messaging.identity.Session;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.PlatformRefusal;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Signal;
import io.parley.messaging.port.TokenSigner;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Begins and continues sign-ins, and tells the live updates of those that have ended. Thread-safe. */
record SignIns(Workshop workshop, TokenSigner signer, Secrets secrets, Admission admission) {
    /** Why somebody who has shown who they are does not get in: nobody does now, or not from there. */
    Optional<Refusal> shutOut(OrganizationTx tx, Member member, Arrival arrival) {
        return closed(tx, member).or(() -> admission.atSignIn(tx, member, arrival));
    }

    /** The same for somebody whose place was looked at before. */
    Optional<Refusal> shutOut(OrganizationTx tx, Member member, Origin origin) {
        return closed(tx, member).or(() -> admission.atSignIn(tx, member, origin));
    }

    private static Optional<Refusal> closed(OrganizationTx tx, Member member) {
        if (!member.isActive()) {
            return Optional.of(new Refusal.SessionEnded());
        }
        return tx.organizations().get().isSuspended()
                ? Optional.of(new PlatformRefusal.OrganizationSuspended())
                : Optional.empty();
    }

    /** Signs a member in who has shown who they are. */
    SignedIn begin(OrganizationTx tx, Member member, Origin origin) {
        return begin(tx, member, origin, Map.of());
    }

    /**
     * Signs a member in who has shown who they are.
     *
     * @param how for the audit log
     */
    SignedIn begin(OrganizationTx tx, Member member, Origin origin, Map<String, String> how) {
        var now = workshop.now();
        var id = new SessionId(workshop.nextId());
        var token = new RefreshToken(tx.organization(), id, secrets.next());
        var expiresAt = now.plus(SignInService.SESSION_LIFE);
        tx.sessions().add(new Session(id, member.id(), token.hash(), now, expiresAt, false, origin, now));
        tx.profiles().signedIn(member.id(), now);
        workshop.audit(tx, member, origin, AuditAct.SIGNED_IN, how);
        return signedIn(tx, member, token);
    }

    /** New tokens for a session that is alive and locked. */
    SignedIn next(OrganizationTx tx, Session session, Origin origin) {
        var token = new RefreshToken(tx.organization(), session.id(), secrets.next());
        tx.sessions().save(session.rotate(token.hash()).usedAt(workshop.now(), origin));
        return signedIn(tx, tx.members().find(session.member()).orElseThrow(), token);
    }

    /** An access token for somebody else who acts for a member, as long as that lasts; there is no way to prolong it. */
    String impersonate(OrganizationTx tx, Member member, String by, Duration life) {
        var now = workshop.now();
        var until = now.plus(life);
        var id = new SessionId(workshop.nextId());
        var hash = new RefreshToken(tx.organization(), id, secrets.next()).hash();
        tx.sessions()
                .add(new Session(id, member.id(), hash, now, until, false, Origin.unknown(), now, Optional.of(by)));
        return signer.sign(new AccessClaims(tx.organization(), member.id(), id, now, until));
    }

    /** Lets a member do one thing once, with the token returned. */
    OneTimeToken grant(OrganizationTx tx, MemberId member, OneTimeGrant.Purpose purpose) {
        var now = workshop.now();
        var token = new OneTimeToken(tx.organization(), new OneTimeTokenId(workshop.nextId()), secrets.next());
        var grant = new OneTimeGrant(token.id(), purpose, member, token.hash(), now.plus(purpose.life()));
        tx.oneTimeGrants().add(grant, now);
        return token;
    }

    /** Whose access token this is. */
    Outcome<AccessClaims> claims(String accessToken) {
        return switch (signer.verify(accessToken, workshop.now())) {
            case TokenSigner.Verification.Valid(AccessClaims claims) -> Outcome.done(claims);
            case TokenSigner.Verification.Expired() -> Outcome.refused(new Refusal.TokenExpired());
            case TokenSigner.Verification.Invalid() -> Outcome.refused(new Refusal.TokenInvalid());
        };
    }

    /** Shows out who came in with these; they have ended, and that is stored. */
    void tellEnded(OrganizationId organization, MemberId member, Collection<SessionId> sessions) {
        sessions.forEach(
                session -> workshop.bus().publish(new Signal.SignInsEnded(organization, member, Optional.of(session))));
    }

    private SignedIn signedIn(OrganizationTx tx, Member member, RefreshToken token) {
        var now = workshop.now();
        var claims = new AccessClaims(
                tx.organization(), member.id(), token.session(), now, now.plus(SignInService.ACCESS_LIFE));
        return new SignedIn(
                signer.sign(claims),
                token.text(),
                SignInService.ACCESS_LIFE,
                member,
                tx.organizations().get());
    }
}
