package io.parley.messaging.identity;

import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.SessionId;
import java.util.Set;

/** With what somebody has shown who they are. */
public sealed interface Credential {
    /** Signed in by themselves. */
    record SignIn(SessionId session) implements Credential {}

    /**
     * One of those who run the server acts for the member, for a while, and everybody can see that.
     *
     * @param by their name
     */
    record Impersonation(SessionId session, String by) implements Credential {}

    /**
     * A program with a key that a member made for it.
     *
     * @param scopes what the key was made for, whatever its member may do now
     */
    record Key(ApiKeyId key, Set<Permission> scopes) implements Credential {
        public Key {
            scopes = Set.copyOf(scopes);
        }
    }

    /** The host vouches for them: an embedder, a command line, a seed. */
    record Host() implements Credential {}
}
