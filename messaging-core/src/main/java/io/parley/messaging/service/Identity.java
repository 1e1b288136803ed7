package io.parley.messaging.service;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.identity.ApiKey;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.member.Member;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody whose token was good, as they are at this moment: a role that was taken away is not there any more.
 *
 * @param member who acts, or for whom a key does
 * @param until when the token is good no more; empty when it stays good until somebody ends it
 * @param origin from where they ask
 */
public record Identity(
        OrganizationId organization,
        Member member,
        Credential credential,
        Set<Permission> permissions,
        Optional<Instant> until,
        Origin origin) {
    public Identity {
        permissions = Set.copyOf(permissions);
    }

    /**
     * A member who signed in.
     *
     * @param impersonatedBy who acts for the member; empty for the member
     */
    public Identity(AccessClaims claims, Member member, Optional<String> impersonatedBy) {
        this(
                claims.organization(),
                member,
                impersonatedBy
                        .<Credential>map(by -> new Credential.Impersonation(claims.session(), by))
                        .orElseGet(() -> new Credential.SignIn(claims.session())),
                member.role().permissions(),
                Optional.of(claims.expiresAt()),
                Origin.unknown());
    }

    /** A program that acts for a member. */
    Identity(OrganizationId organization, ApiKey key, Member member) {
        this(
                organization,
                member,
                new Credential.Key(key.id(), key.scopes()),
                key.permissions(member.role().permissions()),
                key.expiresAt(),
                Origin.unknown());
    }

    /** The same asking from there. */
    public Identity from(Origin place) {
        return new Identity(organization, member, credential, permissions, until, place);
    }

    /** Whether it is the same sign-in, or the same key. */
    public boolean continues(Identity other) {
        return organization.equals(other.organization)
                && member.id().equals(other.member.id())
                && credential.equals(other.credential);
    }

    public Caller caller() {
        return new Caller(
                organization,
                member.id(),
                shownName(),
                permissions,
                new Reach.Everywhere(),
                credential,
                origin);
    }

    /** Whoever acts for a member is seen to do so. */
    private String shownName() {
        return credential instanceof Credential.Impersonation(SessionId ignored, String by)
                ? member.name() + " (" + by + ")"
                : member.name();
    }
}
