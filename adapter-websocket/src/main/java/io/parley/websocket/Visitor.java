package io.parley.websocket;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.presence.DeviceId;
import io.parley.messaging.service.Identity;

/** Who is on the other side of a socket, and the token that proved it. Prints without it. */
record Visitor(Identity identity, String token, Views views, DeviceId device) {
    Caller caller() {
        return identity.caller();
    }

    boolean is(OrganizationId organization, MemberId member) {
        var claims = identity.claims();
        return claims.organization().equals(organization) && claims.member().equals(member);
    }

    Visitor renewed(Identity now, String newToken) {
        return new Visitor(now, newToken, views, device);
    }

    boolean isSameSession(AccessClaims other) {
        AccessClaims claims = identity.claims();
        return claims.organization().equals(other.organization())
                && claims.member().equals(other.member())
                && claims.session().equals(other.session());
    }

    @Override
    public String toString() {
        return "Visitor[" + identity.claims().member() + "]";
    }
}
