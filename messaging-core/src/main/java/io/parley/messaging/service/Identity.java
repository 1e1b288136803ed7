package io.parley.messaging.service;

import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.member.Member;

/**
 * Somebody whose access token was good, as they are at this moment: a role that was taken away is not there any more.
 *
 * @param origin from where they ask
 */
public record Identity(AccessClaims claims, Member member, Origin origin) {
    public Caller caller() {
        return new Caller(
                claims.organization(),
                member.id(),
                member.name(),
                member.role().permissions(),
                new Reach.Everywhere(),
                new Credential.SignIn(claims.session()),
                origin);
    }
}
