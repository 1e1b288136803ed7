package io.parley.messaging.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The facet of an adapter whose credentials end unless they are renewed in time. */
public interface TokenRefresh {
    /** How long before their end credentials are to be renewed. */
    Duration ahead();

    /** Gets new ones for those in the session. Never throws. */
    Asked<Renewed> renew(Session session);

    /**
     * @param settings what takes the place of the settings of the same names
     * @param until when they end; empty when they do not
     */
    record Renewed(Settings settings, Optional<Instant> until) {}
}
