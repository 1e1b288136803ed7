package io.parley.testkit;

import io.parley.messaging.Messaging;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;

/** Ada, who registers organizations and is their owner then. */
public final class Founder {
    private Founder() {}

    /** Registers an organization, and returns its owner. */
    public static Caller of(Messaging messaging, String organization, EmailAddress email) {
        var signIn = messaging.signIn();
        var signedIn = signIn.register(organization, "Ada", email, "correct horse battery staple")
                .orElseThrow();
        return signIn.authenticate(signedIn.accessToken()).orElseThrow().caller();
    }
}
