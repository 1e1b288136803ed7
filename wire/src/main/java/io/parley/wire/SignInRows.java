package io.parley.wire;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Invitation;
import io.parley.messaging.identity.Session;
import io.parley.messaging.service.InvitationService.Invited;
import java.util.Optional;

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

    public static InvitationRow invitation(Invitation invitation) {
        return invitation(invitation, Optional.empty());
    }

    /** With the token, which is told once. */
    public static InvitationRow invited(Invited invited) {
        return invitation(invited.invitation(), Optional.of(invited.token().text()));
    }

    private static InvitationRow invitation(Invitation invitation, Optional<String> token) {
        return new InvitationRow(
                invitation.id().toString(),
                invitation.name(),
                invitation.email().value(),
                invitation.role().value(),
                invitation.createdAt(),
                invitation.expiresAt(),
                token);
    }
}
