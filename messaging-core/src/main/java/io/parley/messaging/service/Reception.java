package io.parley.messaging.service;

/** How a call to a webhook is to be answered. */
public sealed interface Reception {
    /** Everything in it is stored, or known already: say so, and the platform will not repeat it. */
    record Taken() implements Reception {}

    /** Send this text back, as plain text. */
    record Answer(String text) implements Reception {}

    /** Not from the platform. */
    record Rejected() implements Reception {}

    /** No adapter for such a webhook is installed. */
    record NobodyHome() implements Reception {}
}
