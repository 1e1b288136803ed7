package io.parley.messaging.port;

import io.parley.messaging.id.OrganizationId;

/** Says what becomes of a text with words that an organization does not want. Thread-safe. */
public interface WordGuard {
    Verdict check(OrganizationId organization, String text);

    /** The organization wants something else from now on: what is remembered of it is out of date. */
    default void changed(OrganizationId organization) {}

    /** Lets everything pass. */
    static WordGuard none() {
        return (organization, text) -> new Verdict.Fine();
    }

    /** What becomes of a text. */
    sealed interface Verdict {
        record Fine() implements Verdict {}

        /**
         * @param text as long as the text that was checked, with the words covered
         */
        record Masked(String text) implements Verdict {}

        /** Let it pass, and mark it for somebody to look at. */
        record Flagged() implements Verdict {}

        record Refused() implements Verdict {}
    }
}
