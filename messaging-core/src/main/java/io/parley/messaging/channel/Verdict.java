package io.parley.messaging.channel;

import java.util.List;

/** What an adapter makes of a call to its webhook. The host turns it into an answer; the adapter cannot. */
public sealed interface Verdict {
    /** Genuine: everything it said, in order. */
    record Accepted(List<Inbound> said) implements Verdict {
        public Accepted {
            said = List.copyOf(said);
        }
    }

    /**
     * The platform checks that we are here.
     *
     * @param answer to be sent back as plain text
     */
    record Challenge(String answer) implements Verdict {}

    /**
     * Genuine, but not readable: kept raw, to be replayed once we can.
     *
     * @param why without anything from the body
     */
    record Unreadable(String why) implements Verdict {}

    /** Not from the platform, or altered on the way. */
    record Forged(String why) implements Verdict {}
}
