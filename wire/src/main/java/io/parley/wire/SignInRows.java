package io.parley.wire;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Session;

/** What concerns getting in, as rows of the contract. Pure. */
public final class SignInRows {
    private SignInRows() {}

    public static SessionRow session(Session session, Caller caller) {
        return new SessionRow(
                session.id().toString(),
                caller.credential().equals(new Credential.SignIn(session.id())),
                session.origin().device(),
                session.origin().address(),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt());
    }
}
