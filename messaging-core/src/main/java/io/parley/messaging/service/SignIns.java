package io.parley.messaging.service;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.RefreshToken;
import io.parley.messaging.identity.Session;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Signal;
import io.parley.messaging.port.TokenSigner;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Begins and continues sign-ins, and tells the live updates of those that have ended. Thread-safe. */
record SignIns(Workshop workshop, TokenSigner signer, Secrets secrets) {
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
                .add(new Session(
                        id, member.id(), hash, now, until, false, Origin.unknown(), now, Optional.of(by)));
        return signer.sign(new AccessClaims(tx.organization(), member.id(), id, now, until));
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
