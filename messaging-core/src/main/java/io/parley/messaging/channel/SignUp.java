package io.parley.messaging.channel;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The facet of an adapter whose accounts are connected by somebody who agrees to it at the platform (OAuth 2, RFC 6749). */
public interface SignUp {
    /**
     * Where to send the person.
     *
     * @param state to be given back by the platform unchanged
     */
    URI begin(URI redirect, String state, Settings deployment);

    /** What the person gave access to. The session has the deployment's settings. Never throws. */
    Asked<List<Found>> complete(String code, URI redirect, Session session);

    /**
     * An account that can become a channel.
     *
     * @param settings what its channel needs, secrets included
     * @param until when they end; empty when they do not
     */
    record Found(AccountId account, String name, Settings settings, Optional<Instant> until) {
        @Override
        public String toString() {
            return "Found[" + account + "]";
        }
    }
}
