package io.parley.messaging.identity;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import java.time.Instant;

/** What an access token says of its bearer. */
public record AccessClaims(
        OrganizationId organization, MemberId member, SessionId session, String name, Role role, Instant expiresAt) {
    public Caller caller() {
        return new Caller(organization, member, name, role.permissions());
    }
}
