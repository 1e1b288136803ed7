package io.parley.messaging.service;

import io.parley.messaging.feed.Position;
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
import io.parley.messaging.store.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody whose token was good, as they are at this moment: a role that was taken away is not there any more.
 *
 * @param member who acts, or for whom a key does
 * @param until when the token is good no more; empty when it stays good until somebody ends it
 * @param reach how far they see
 * @param accessChanged where the feed was when what they may do or see last became something else: whoever stopped before
 *     has to begin anew
 * @param origin from where they ask
 */
public record Identity(
        OrganizationId organization,
        Member member,
        Credential credential,
        Set<Permission> permissions,
        Reach reach,
        Position accessChanged,
        Optional<Instant> until,
        Origin origin) {
    public Identity {
        permissions = Set.copyOf(permissions);
    }

    /** A member who signed in, or somebody who acts for them. */
    static Identity of(AccessClaims claims, Standing standing) {
        return new Identity(
                claims.organization(),
                standing.member(),
                standing.session()
                        .impersonatedBy()
                        .<Credential>map(by -> new Credential.Impersonation(claims.session(), by))
                        .orElseGet(() -> new Credential.SignIn(claims.session())),
                standing.member().role().permissions(),
                standing.reach(),
                standing.accessChanged(),
                Optional.of(claims.expiresAt()),
                Origin.unknown());
    }

    /** A program that acts for a member. */
    Identity(OrganizationId organization, ApiKey key, Member member, Reach reach) {
        this(
                organization,
                member,
                new Credential.Key(key.id(), key.scopes()),
                key.permissions(member.role().permissions()),
                reach,
                Position.START,
                key.expiresAt(),
                Origin.unknown());
    }

    /** The same asking from there. */
    public Identity from(Origin place) {
        return new Identity(organization, member, credential, permissions, reach, accessChanged, until, place);
    }

    /** Whether they may do and see what they could then. */
    public boolean hasAccessOf(Identity before) {
        return permissions.equals(before.permissions) && reach.equals(before.reach);
    }

    /** Whether it is the same sign-in, or the same key. */
    public boolean continues(Identity other) {
        return organization.equals(other.organization)
                && member.id().equals(other.member.id())
                && credential.equals(other.credential);
    }

    public Caller caller() {
        return new Caller(organization, member.id(), shownName(), permissions, reach, credential, origin);
    }

    /** Whoever acts for a member is seen to do so. */
    private String shownName() {
        return credential instanceof Credential.Impersonation(SessionId ignored, String by)
                ? member.name() + " (" + by + ")"
                : member.name();
    }
}
