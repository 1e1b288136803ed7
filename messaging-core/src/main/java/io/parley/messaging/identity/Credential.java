package io.parley.messaging.identity;

import io.parley.messaging.id.SessionId;

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

    /** The host vouches for them: an embedder, a command line, a seed. */
    record Host() implements Credential {}
}
