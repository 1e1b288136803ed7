package io.parley.messaging.service;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.PasswordRules;
import io.parley.messaging.identity.RefreshToken;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.Session;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.PasswordHasher;
import io.parley.messaging.port.TokenSigner;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Standing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Who gets in. Thread-safe. */
public final class SignInService {
    public static final Duration ACCESS_LIFE = Duration.ofMinutes(15);
    public static final Duration SESSION_LIFE = Duration.ofDays(7);

    private static final int SECRET_BYTES = 32;

    private final Workshop workshop;
    private final PasswordHasher hasher;
    private final TokenSigner signer;
    private final PasswordRules rules;
    private final RandomGenerator chance;
    private final String hashOfNobody;

    /**
     * @param chance must be unpredictable: refresh tokens come from it
     */
    SignInService(
            Workshop workshop, PasswordHasher hasher, TokenSigner signer, PasswordRules rules, RandomGenerator chance) {
        this.workshop = workshop;
        this.hasher = hasher;
        this.signer = signer;
        this.rules = rules;
        this.chance = chance;
        // Checked when nobody has the address, so that the answer takes as long as for somebody.
        hashOfNobody = hasher.hash(newSecret());
    }

    /** Registers an organization and its owner, and signs the owner in. */
    public Outcome<SignedIn> register(String organizationName, String name, EmailAddress email, String password) {
        if (!rules.allow(password)) {
            return Outcome.refused(new Refusal.PasswordTooWeak(PasswordRules.MIN_LENGTH));
        }
        if (workshop.transactor().onPlatform(tx -> tx.signInName(email)).isPresent()) {
            return Outcome.refused(new Refusal.EmailTaken());
        }
        Instant now = workshop.now();
        var organization = new Organization(new OrganizationId(workshop.nextId()), organizationName, now);
        var owner = new Member(
                new MemberId(workshop.nextId()), name, email, Role.OWNER, Availability.AWAY, Member.DEFAULT_CAPACITY);
        String hash = hasher.hash(password);
        return Outcome.done(workshop.transactor().inOrganization(organization.id(), tx -> {
            tx.organizations().add(organization);
            tx.members().add(owner, hash);
            return begin(tx, owner, now);
        }));
    }

    public Outcome<SignedIn> login(EmailAddress email, String password) {
        var name = workshop.transactor().onPlatform(tx -> tx.signInName(email));
        Optional<String> hash = name.flatMap(known -> workshop.transactor()
                .inOrganization(known.organization(), tx -> tx.members().passwordHash(known.member())));
        boolean right = hasher.matches(password, hash.orElse(hashOfNobody));
        if (name.isEmpty() || hash.isEmpty() || !right || !rules.mayTry(password)) {
            return Outcome.refused(new Refusal.CredentialsWrong());
        }
        Instant now = workshop.now();
        return Outcome.done(workshop.transactor().inOrganization(name.get().organization(), tx -> {
            Member member = tx.members().find(name.get().member()).orElseThrow();
            return begin(tx, member, now);
        }));
    }

    /** A new access token and the next refresh token. A refresh token that was used before ends its session. */
    public Outcome<SignedIn> refresh(String refreshToken) {
        Optional<RefreshToken> token = RefreshToken.parse(refreshToken);
        if (token.isEmpty()) {
            return Outcome.refused(new Refusal.TokenInvalid());
        }
        Instant now = workshop.now();
        return workshop.transactor().inOrganization(token.get().organization(), tx -> refresh(tx, token.get(), now));
    }

    private Outcome<SignedIn> refresh(OrganizationTx tx, RefreshToken token, Instant now) {
        Optional<Session> session = tx.sessions().lock(token.session());
        if (session.isEmpty()) {
            return Outcome.refused(new Refusal.TokenInvalid());
        }
        if (!session.get().isAlive(now)) {
            return Outcome.refused(new Refusal.SessionEnded());
        }
        if (!sameHash(session.get().currentTokenHash(), token.hash())) {
            tx.sessions().save(session.get().end());
            return Outcome.refused(new Refusal.RefreshTokenReused());
        }
        var next = new RefreshToken(token.organization(), token.session(), newSecret());
        Session rotated = session.get().rotate(next.hash());
        tx.sessions().save(rotated);
        Member member = tx.members().find(rotated.member()).orElseThrow();
        return Outcome.done(signedIn(tx, member, next, now));
    }

    /** Ends the session that the access token belongs to. Ending it twice is no error. */
    public Outcome<Boolean> logout(String accessToken) {
        return claims(accessToken)
                .map(claims -> workshop.transactor().inOrganization(claims.organization(), tx -> {
                    tx.sessions()
                            .lock(claims.session())
                            .ifPresent(session -> tx.sessions().save(session.end()));
                    return true;
                }));
    }

    /** Whose access token this is, and that its session has not ended. */
    public Outcome<Identity> authenticate(String accessToken) {
        return switch (claims(accessToken)) {
            case Outcome.Refused<AccessClaims>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<AccessClaims>(AccessClaims claims) -> {
                Optional<Standing> standing = workshop.transactor()
                        .inOrganization(
                                claims.organization(), tx -> tx.sessions().standing(claims.session()))
                        .filter(found -> found.session().isAlive(workshop.now()));
                yield standing.isPresent()
                        ? Outcome.done(Identity.of(claims, standing.get()))
                        : Outcome.refused(new Refusal.SessionEnded());
            }
        };
    }

    /** The caller and their organization. */
    public Me me(Caller caller) {
        return workshop.transactor()
                .inOrganization(
                        caller.organization(),
                        tx -> new Me(
                                tx.members().find(caller.member()).orElseThrow(),
                                tx.organizations().get()));
    }

    /** Who the caller is. */
    public record Me(Member member, Organization organization) {}

    private Outcome<AccessClaims> claims(String accessToken) {
        return switch (signer.verify(accessToken, workshop.now())) {
            case TokenSigner.Verification.Valid(AccessClaims claims) -> Outcome.done(claims);
            case TokenSigner.Verification.Expired() -> Outcome.refused(new Refusal.TokenExpired());
            case TokenSigner.Verification.Invalid() -> Outcome.refused(new Refusal.TokenInvalid());
        };
    }

    private SignedIn begin(OrganizationTx tx, Member member, Instant now) {
        var session = new SessionId(workshop.nextId());
        var token = new RefreshToken(tx.organization(), session, newSecret());
        tx.sessions().add(new Session(session, member.id(), token.hash(), now, now.plus(SESSION_LIFE), false));
        return signedIn(tx, member, token, now);
    }

    private SignedIn signedIn(OrganizationTx tx, Member member, RefreshToken token, Instant now) {
        var claims = new AccessClaims(tx.organization(), member.id(), token.session(), now, now.plus(ACCESS_LIFE));
        return new SignedIn(
                signer.sign(claims),
                token.text(),
                ACCESS_LIFE,
                member,
                tx.organizations().get());
    }

    private String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        chance.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static boolean sameHash(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
