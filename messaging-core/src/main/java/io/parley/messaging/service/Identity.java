package io.parley.messaging.service;

import io.parley.messaging.feed.Position;
import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.member.Member;
import io.parley.messaging.store.Standing;

/**
 * Somebody whose access token was good, as they are at this moment: a role that was taken away is not there any more.
 *
 * @param reach how far they see
 * @param accessChanged where the feed was when what they may do or see last became something else: whoever stopped before
 *     has to begin anew
 */
public record Identity(AccessClaims claims, Member member, Reach reach, Position accessChanged) {
    static Identity of(AccessClaims claims, Standing standing) {
        return new Identity(claims, standing.member(), standing.reach(), standing.accessChanged());
    }

    /** Whether they may do and see what they could then. */
    public boolean hasAccessOf(Identity before) {
        return member.role().permissions().equals(before.member.role().permissions()) && reach.equals(before.reach);
    }

    public Caller caller() {
        return new Caller(
                claims.organization(),
                member.id(),
                member.name(),
                member.role().permissions(),
                reach,
                new Credential.SignIn(claims.session()),
                Origin.unknown());
    }
}
