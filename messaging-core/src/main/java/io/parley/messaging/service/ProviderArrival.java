package io.parley.messaging.service;

import io.parley.messaging.identity.ReturnPath;
import io.parley.messaging.outcome.Refusal;

/** What became of somebody who came back from a provider. */
public sealed interface ProviderArrival {
    /** We do not know that we sent them, so they are sent nowhere. */
    record Lost(Refusal why) implements ProviderArrival {}

    /**
     * They may sign in with a code that works once, in the same browser.
     *
     * @param to where they wanted to go
     */
    record Admitted(ReturnPath to, String code) implements ProviderArrival {
        @Override
        public String toString() {
            return "Admitted[" + to + "]";
        }
    }

    /** What they wanted to link is linked. */
    record Linked(ReturnPath to) implements ProviderArrival {}

    record TurnedAway(ReturnPath to, Refusal why) implements ProviderArrival {}
}
