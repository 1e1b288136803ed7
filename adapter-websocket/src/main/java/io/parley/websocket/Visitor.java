package io.parley.websocket;

import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.port.Signal;
import io.parley.messaging.presence.DeviceId;
import io.parley.messaging.service.Identity;

/** Who is on the other side of a socket, and the token that proved it. Prints without it. */
record Visitor(Identity identity, String token, Views views, DeviceId device) {
    Caller caller() {
        return identity.caller();
    }

    Visitor renewed(Identity now, String newToken) {
        return new Visitor(now, newToken, views, device);
    }

    boolean cameInWith(Signal.SignInsEnded ended) {
        AccessClaims claims = identity.claims();
        return claims.organization().equals(ended.organization())
                && claims.member().equals(ended.member())
                && ended.session().map(claims.session()::equals).orElse(true);
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
