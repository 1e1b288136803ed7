package io.parley.websocket;

import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.port.Signal;
import io.parley.messaging.presence.DeviceId;
import io.parley.messaging.service.Identity;

/** Who is on the other side of a socket, and the token that proved it. Prints without it. */
record Visitor(Identity identity, String token, Views views, DeviceId device) {
    Caller caller() {
        return identity.caller();
    }

    boolean is(OrganizationId organization, MemberId member) {
        return identity.organization().equals(organization)
                && identity.member().id().equals(member);
    }

    Visitor renewed(Identity now, String newToken) {
        return new Visitor(now, newToken, views, device);
    }

    /** Whether it came in with a sign-in that has ended now. */
    boolean cameInWith(Signal.SignInsEnded ended) {
        return identity.organization().equals(ended.organization())
                && identity.member().id().equals(ended.member())
                && ended.session().map(this::isMine).orElse(true);
    }

    private boolean isMine(SessionId ended) {
        return switch (identity.credential()) {
            case Credential.SignIn(SessionId mine) -> mine.equals(ended);
            case Credential.Impersonation(SessionId mine, var ignored) -> mine.equals(ended);
            case Credential.Key ignored -> false;
            case Credential.Host() -> false;
        };
    }

    /** Whether it came in with this key. */
    boolean holds(ApiKeyId key) {
        return identity.credential() instanceof Credential.Key(ApiKeyId mine, var ignored) && mine.equals(key);
    }

    @Override
    public String toString() {
        return "Visitor[" + identity.member().id() + "]";
    }
}
