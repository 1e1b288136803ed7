package io.parley.messaging.service;

import io.parley.messaging.Messaging;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;

/** Ada, who registers an organization and is its owner then. */
final class Founder {
    private Founder() {}

    static Caller of(Messaging messaging, String organization, String email) {
        var signIn = messaging.signIn();
        var signedIn = signIn.register(organization, "Ada", new EmailAddress(email), "correct horse battery")
                .orElseThrow();
        return signIn.authenticate(signedIn.accessToken()).orElseThrow().caller();
    }
}
