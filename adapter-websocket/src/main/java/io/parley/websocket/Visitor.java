package io.parley.websocket;

import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
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

    /** Whether it came in with this key. */
    boolean holds(ApiKeyId key) {
        return identity.credential() instanceof Credential.Key(ApiKeyId mine, var ignored) && mine.equals(key);
    }

    @Override
    public String toString() {
        return "Visitor[" + identity.member().id() + "]";
    }
}
