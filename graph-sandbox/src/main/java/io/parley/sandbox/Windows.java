package io.parley.sandbox;

import java.time.Duration;
import java.time.Instant;

/** How long after somebody wrote they may be written to; pages: Messenger Platform Policy; Cloud API, Send Messages. */
final class Windows {
    private static final Duration ANSWER = Duration.ofHours(24);
    private static final Duration HUMAN_AGENT = Duration.ofDays(7);

    private Windows() {}

    static boolean open(Customer customer, Instant now) {
        return within(ANSWER, customer, now);
    }

    /** For messages with the tag HUMAN_AGENT. */
    static boolean openForHumans(Customer customer, Instant now) {
        return within(HUMAN_AGENT, customer, now);
    }

    private static boolean within(Duration window, Customer customer, Instant now) {
        return customer.lastWrote()
                .map(wrote -> now.isBefore(wrote.plus(window)))
                .orElse(false);
    }
}
