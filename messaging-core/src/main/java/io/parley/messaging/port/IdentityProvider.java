package io.parley.messaging.port;

import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.ExternalIdentity;
import io.parley.messaging.identity.ProviderKey;
import java.util.Optional;

/** Somebody who can say who a person is, by the authorization code flow (RFC 6749, RFC 9700). Thread-safe. */
public interface IdentityProvider {
    ProviderKey key();

    /** As people see it. */
    String name();

    /** Where the browser is to go. May ask the network; never throws. */
    Direction direct(Request request);

    /**
     * Who the person is that came back with a code. Believes nothing that is not signed for us, for this request and now.
     * May ask the network; never throws.
     */
    Testimony redeem(Code code);

    /**
     * What the person is sent with.
     *
     * @param state what comes back with them
     * @param nonce what the testimony must name
     * @param challenge the SHA-256 of the verifier that the code is redeemed with, in base64url (RFC 7636)
     */
    record Request(String state, String nonce, String challenge) {
        @Override
        public String toString() {
            return "Request[…]";
        }
    }

    /** What the person came back with, and what only we know of how they were sent. */
    record Code(String value, String nonce, String verifier) {
        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    /** Where to send a browser. */
    sealed interface Direction {
        record To(String address) implements Direction {
            @Override
            public String toString() {
                return "To[…]";
            }
        }

        /** The provider cannot be reached, or answers what makes no sense. */
        record Unreachable() implements Direction {}
    }

    /** What a provider says of a person. */
    sealed interface Testimony {
        /**
         * @param email one that the provider has verified to be theirs; empty for any other
         */
        record Known(ExternalIdentity identity, Optional<EmailAddress> email) implements Testimony {}

        /** It is not to be believed, or the code was refused. */
        record Refused(String why) implements Testimony {}

        record Unreachable() implements Testimony {}
    }
}
