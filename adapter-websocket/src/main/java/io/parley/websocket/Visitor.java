package io.parley.websocket;

import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.identity.Caller;

/** Who is on the other side of a socket, and the token that proved it. Prints without it. */
record Visitor(AccessClaims claims, String token, Views views) {
    Caller caller() {
        return claims.caller();
    }

    Visitor renewed(AccessClaims newClaims, String newToken) {
        return new Visitor(newClaims, newToken, views);
    }

    boolean isSameSession(AccessClaims other) {
        return claims.organization().equals(other.organization())
                && claims.member().equals(other.member())
                && claims.session().equals(other.session());
    }

    @Override
    public String toString() {
        return "Visitor[" + claims.member() + "]";
    }
}
