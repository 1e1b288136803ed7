package io.parley.messaging.channel;

import io.parley.messaging.outcome.FailureReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The facet of an adapter that can ask its platform how a channel is. */
public interface ConnectionCheck {
    /** Asks whether the account is there, is ours and may send. Never throws. */
    Asked<Checkup> check(AccountId account, Session session);

    /**
     * How a channel is.
     *
     * @param name what the platform calls the account
     * @param validUntil when the credentials end; empty when they do not, or nobody knows
     * @param worries what an administrator should look into, in the order of weight; empty when all is well
     */
    record Checkup(String name, Optional<Instant> validUntil, List<FailureReason> worries) {
        public Checkup {
            worries = List.copyOf(worries);
        }
    }
}
