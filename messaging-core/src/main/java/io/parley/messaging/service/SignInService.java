package io.parley.messaging.service;

import io.parley.messaging.access.Arrival;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.OneTimeGrant;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.PasswordRules;
import io.parley.messaging.identity.ProviderKey;
import io.parley.messaging.identity.RefreshToken;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.Session;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.ProviderRefusal;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.SignInRefusal;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.PlatformTx.SignInName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who gets in. Thread-safe. */
public final class SignInService {
    public static final Duration ACCESS_LIFE = Duration.ofMinutes(15);
    public static final Duration SESSION_LIFE = Duration.ofDays(7);

    /** Stands for who is nobody, so that as much is looked up as for somebody. */
    private static final SignInName NOBODY =
            new SignInName(new OrganizationId(new UUID(0, 0)), new MemberId(new UUID(0, 0)));

    private final Workshop workshop;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final SignIns signIns;
    private final Authentication authentication;

    SignInService(
            Workshop workshop, Passwords passwords, SignInGuard guard, SignIns signIns, Authentication authentication) {
        this.workshop = workshop;
        this.passwords = passwords;
        this.guard = guard;
        this.signIns = signIns;
        this.authentication = authentication;
    }

    /** Like {@link #register(String, String, EmailAddress, String, Origin)}, from nobody knows where. */
    public Outcome<SignedIn> register(String organizationName, String name, EmailAddress email, String password) {
        return register(organizationName, name, email, password, Origin.unknown());
    }

    /** Registers an organization and its owner, and signs the owner in. */
    public Outcome<SignedIn> register(
            String organizationName, String name, EmailAddress email, String password, Origin origin) {
        if (!passwords.areAllowed(password)) {
            return Outcome.refused(new Refusal.PasswordTooWeak(PasswordRules.MIN_LENGTH));
        }
        if (workshop.transactor().onPlatform(tx -> tx.signInName(email)).isPresent()) {
            return Outcome.refused(new Refusal.EmailTaken());
        }
        var organization = new Organization(new OrganizationId(workshop.nextId()), organizationName, workshop.now());
        var owner = new Member(
                new MemberId(workshop.nextId()), name, email, Role.OWNER, Availability.AWAY, Member.DEFAULT_CAPACITY);
        String hash = passwords.hash(password);
        return Outcome.done(workshop.transactor().inOrganization(organization.id(), tx -> {
            tx.organizations().add(organization);
            tx.members().add(owner, hash);
            workshop.audit(tx, owner, origin, AuditAct.ORGANIZATION_REGISTERED, Map.of());
            return signIns.begin(tx, owner, origin);
        }));
    }

    /** Like {@link #login(EmailAddress, String, Origin)}, from nobody knows where. */
    public Outcome<SignedIn> login(EmailAddress email, String password) {
        return login(email, password, Origin.unknown());
    }

    /** Signs a member in from a network address alone. */
    public Outcome<SignedIn> login(EmailAddress email, String password, Origin origin) {
        return login(email, password, Arrival.from(origin));
    }

    /**
     * Signs a member in. What is refused does not say whether there is such a member, and takes as long when there is not.
     */
    public Outcome<SignedIn> login(EmailAddress email, String password, Arrival arrival) {
        Origin origin = arrival.origin();
        var trial = guard.ofPassword(email, origin);
        Sought sought = workshop.transactor()
                .onPlatform(tx -> new Sought(tx.signInName(email).orElse(NOBODY), guard.stop(tx, trial)));
        if (sought.stop().isPresent()) {
            return Outcome.refused(sought.stop().get());
        }
        SignInName name = sought.name();
        Optional<String> hash = workshop.transactor()
                .read(name.organization(), tx -> tx.members().passwordHash(name.member()));
        boolean right = passwords.match(password, hash);
        return switch (guard.judge(trial, right)) {
            case SignInGuard.Judgement.Stopped(Refusal why) -> Outcome.refused(why);
            case SignInGuard.Judgement.Failed(boolean last) -> {
                auditFailure(name, trial, origin, last);
                yield Outcome.refused(new Refusal.CredentialsWrong());
            }
            case SignInGuard.Judgement.Passed() -> {
                var proof = new Proof(hash.orElseThrow(), passwords.renewed(password, hash.orElseThrow()));
                yield workshop.transactor()
                        .inOrganization(name.organization(), tx -> enter(tx, name.member(), proof, arrival));
            }
        };
    }

    /** Somebody to whom an address may belong, and why they may not try now. */
    private record Sought(SignInName name, Optional<Refusal> stop) {}

    /** The hash that a password matched, and the one to keep from now on. */
    private record Proof(String hash, String renewed) {}

    private Outcome<SignedIn> enter(OrganizationTx tx, MemberId id, Proof proof, Arrival arrival) {
        // Whoever changed the password meanwhile has ended all sign-ins; this one must not come after.
        Optional<Member> member = tx.members().find(id).filter(Member::isActive);
        if (member.isEmpty() || !tx.members().passwordHash(id).equals(Optional.of(proof.hash()))) {
            return Outcome.refused(new Refusal.CredentialsWrong());
        }
        if (!proof.renewed().equals(proof.hash())) {
            tx.members().setPasswordHash(id, proof.renewed());
        }
        return signIns.shutOut(tx, member.get(), arrival)
                .<Outcome<SignedIn>>map(Outcome::refused)
                .orElseGet(() -> passed(tx, member.get(), arrival.origin(), Map.of()));
    }

    /** Goes on with somebody who has shown one thing; whoever has a second factor shows that, too. */
    private Outcome<SignedIn> passed(OrganizationTx tx, Member member, Origin origin, Map<String, String> how) {
        if (SecondFactorService.confirmed(tx, member.id()).isPresent()) {
            var ticket = signIns.grant(tx, member.id(), OneTimeGrant.Purpose.SECOND_FACTOR);
            return Outcome.refused(new SignInRefusal.SecondFactorNeeded(ticket.text()));
        }
        return Outcome.done(signIns.begin(tx, member, origin, how));
    }

    private void auditFailure(SignInName name, SignInGuard.Trial trial, Origin origin, boolean last) {
        if (name.equals(NOBODY)) {
            guard.pretend(trial);
            return;
        }
        var act = last ? AuditAct.SIGN_IN_LOCKED : AuditAct.SIGN_IN_FAILED;
        workshop.transactor().inOrganization(name.organization(), tx -> {
            workshop.auditStranger(tx, name.member(), origin, act);
            return true;
        });
    }

    /** Lets the account be tried again at once, whatever has failed before. For operators, who know why. */
    public void unlock(EmailAddress email) {
        guard.forget(guard.ofPassword(email, Origin.unknown()));
    }

    /** Like {@link #refresh(String, Origin)}, from nobody knows where. */
    public Outcome<SignedIn> refresh(String refreshToken) {
        return refresh(refreshToken, Origin.unknown());
    }

    /** Signs in somebody whom a provider has made known. */
    Outcome<SignedIn> admit(OrganizationId organization, MemberId id, ProviderKey provider, Origin origin) {
        return workshop.transactor().inOrganization(organization, tx -> {
            Optional<Member> member = tx.members().find(id).filter(Member::isActive);
            if (member.isEmpty()) {
                return Outcome.refused(new ProviderRefusal.NoAccount());
            }
            return signIns.shutOut(tx, member.get(), Arrival.from(origin))
                    .<Outcome<SignedIn>>map(Outcome::refused)
                    .orElseGet(() -> passed(tx, member.get(), origin, Map.of("provider", provider.value())));
        });
    }

    /** A new access token and the next refresh token. A refresh token that was used before ends its session. */
    public Outcome<SignedIn> refresh(String refreshToken, Origin origin) {
        Optional<RefreshToken> parsed = RefreshToken.parse(refreshToken);
        if (parsed.isEmpty()) {
            return Outcome.refused(new Refusal.TokenInvalid());
        }
        RefreshToken token = parsed.get();
        Refreshed refreshed =
                workshop.transactor().inOrganization(token.organization(), tx -> refresh(tx, token, origin));
        refreshed
                .stolen()
                .ifPresent(session -> signIns.tellEnded(token.organization(), session.member(), List.of(session.id())));
        return refreshed.outcome();
    }

    private Refreshed refresh(OrganizationTx tx, RefreshToken token, Origin origin) {
        Optional<Session> found = tx.sessions().lock(token.session());
        if (found.isEmpty()) {
            return Refreshed.refused(new Refusal.TokenInvalid());
        }
        Session session = found.get();
        if (!session.isAlive(workshop.now())) {
            return Refreshed.refused(new Refusal.SessionEnded());
        }
        if (!token.hasHash(session.currentTokenHash())) {
            tx.sessions().save(session.end());
            workshop.auditStranger(tx, session.member(), origin, AuditAct.REFRESH_TOKEN_REUSED);
            return new Refreshed(Outcome.refused(new Refusal.RefreshTokenReused()), Optional.of(session));
        }
        Member member = tx.members().find(session.member()).orElseThrow();
        Optional<Refusal> shutOut = signIns.shutOut(tx, member, origin);
        return shutOut.map(Refreshed::refused)
                .orElseGet(() -> new Refreshed(Outcome.done(signIns.next(tx, session, origin)), Optional.empty()));
    }

    /**
     * @param stolen the session that ended because its token turned up a second time
     */
    private record Refreshed(Outcome<SignedIn> outcome, Optional<Session> stolen) {
        static Refreshed refused(Refusal why) {
            return new Refreshed(Outcome.refused(why), Optional.empty());
        }
    }

    /** Like {@link #logout(String, Origin)}, from nobody knows where. */
    public Outcome<Boolean> logout(String accessToken) {
        return logout(accessToken, Origin.unknown());
    }

    /** Ends the session that the access token belongs to. Ending it twice is no error. */
    public Outcome<Boolean> logout(String accessToken, Origin origin) {
        return signIns.claims(accessToken).map(claims -> {
            boolean ended = workshop.transactor().inOrganization(claims.organization(), tx -> end(tx, claims, origin));
            if (ended) {
                signIns.tellEnded(claims.organization(), claims.member(), List.of(claims.session()));
            }
            return true;
        });
    }

    private boolean end(OrganizationTx tx, AccessClaims claims, Origin origin) {
        Optional<Session> session = tx.sessions().lock(claims.session()).filter(found -> !found.ended());
        session.ifPresent(found -> {
            tx.sessions().save(found.end());
            Member member = tx.members().find(found.member()).orElseThrow();
            workshop.audit(tx, member, origin, AuditAct.SIGNED_OUT, Map.of());
        });
        return session.isPresent();
    }

    /** Whose token this is: an access token whose session has not ended, or an API key. */
    public Outcome<Identity> authenticate(String token, Origin origin) {
        return authentication.of(token, origin);
    }

    /** The same, for hosts that do not know from where it comes. */
    public Outcome<Identity> authenticate(String token) {
        return authenticate(token, Origin.unknown());
    }

    /** The caller and their organization. */
    public Me me(Caller caller) {
        return workshop.transactor()
                .read(
                        caller.organization(),
                        tx -> new Me(
                                tx.members().find(caller.member()).orElseThrow(),
                                tx.organizations().get()));
    }

    /** Who the caller is. */
    public record Me(Member member, Organization organization) {}
}
