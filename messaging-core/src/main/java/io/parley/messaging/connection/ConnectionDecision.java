package io.parley.messaging.connection;

import io.parley.messaging.outcome.Refusal;

/** What becomes of a connection when one of the two wants something. */
public sealed interface ConnectionDecision {
    /** To be stored. */
    record Kept(Connection next, ConnectionChange change) implements ConnectionDecision {}

    /** To be forgotten. */
    record Ended(Connection last) implements ConnectionDecision {}

    /** It was so already. */
    record Unchanged(Connection connection) implements ConnectionDecision {}

    record Refused(Refusal why) implements ConnectionDecision {}
}
