package io.parley.messaging.service;

import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.member.Member;
import java.util.Optional;

/**
 * Somebody whose access token was good, as they are at this moment: a role that was taken away is not there any more.
 *
 * @param impersonatedBy who acts for the member; empty for the member
 */
public record Identity(AccessClaims claims, Member member, Optional<String> impersonatedBy) {
    public Caller caller() {
        return new Caller(
                claims.organization(),
                member.id(),
                impersonatedBy.map(by -> member.name() + " (" + by + ")").orElseGet(member::name),
                member.role().permissions(),
                new Reach.Everywhere(),
                impersonatedBy
                        .<Credential>map(by -> new Credential.Impersonation(claims.session(), by))
                        .orElseGet(() -> new Credential.SignIn(claims.session())),
                Origin.unknown());
    }
}
