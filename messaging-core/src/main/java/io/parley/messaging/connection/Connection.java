package io.parley.messaging.connection;

import io.parley.messaging.connection.ConnectionDecision.Ended;
import io.parley.messaging.connection.ConnectionDecision.Kept;
import io.parley.messaging.connection.ConnectionDecision.Refused;
import io.parley.messaging.connection.ConnectionDecision.Unchanged;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.outcome.ConnectionRefusal;
import io.parley.messaging.outcome.Refusal;
import java.time.Instant;

/**
 * What is between two members: one asked the other, or they accepted each other. Where nothing is, there is none.
 *
 * @param requestedBy which of the two asked
 * @param since when it came to this state
 */
public record Connection(Pair members, State state, MemberId requestedBy, Instant since) {
    private static final String REQUEST = "connection request";

    public Connection {
        if (!members.has(requestedBy)) {
            throw new IllegalArgumentException("a connection is requested by one of its members");
        }
    }

    /** How far it has come. */
    public enum State {
        REQUESTED,
        ACCEPTED
    }

    /** One member asks another, with whom nothing is yet. */
    public static ConnectionDecision request(MemberId by, MemberId to, Instant now) {
        return by.equals(to)
                ? new Refused(new ConnectionRefusal.WithOneself())
                : new Kept(new Connection(new Pair(by, to), State.REQUESTED, by, now), ConnectionChange.REQUESTED);
    }

    /** One of the two asks, now that something is between them: whoever asks the one who asked, accepts. */
    public ConnectionDecision requestAgain(MemberId by, Instant now) {
        return switch (state) {
            case ACCEPTED -> new Refused(new ConnectionRefusal.ConnectedAlready());
            case REQUESTED -> requestedBy.equals(by) ? new Unchanged(this) : accepted(now);
        };
    }

    /** Whoever was asked says yes. */
    public ConnectionDecision accept(MemberId by, Instant now) {
        return switch (state) {
            case ACCEPTED -> new Unchanged(this);
            case REQUESTED -> requestedBy.equals(by) ? new Refused(new Refusal.NotFound(REQUEST)) : accepted(now);
        };
    }

    /** Whoever was asked says no, or whoever asked takes it back. */
    public ConnectionDecision endRequest() {
        return switch (state) {
            case ACCEPTED -> new Refused(new Refusal.NotFound(REQUEST));
            case REQUESTED -> new Ended(this);
        };
    }

    /** One of the two wants it no more. */
    public ConnectionDecision end() {
        return switch (state) {
            case ACCEPTED -> new Ended(this);
            case REQUESTED -> new Refused(new Refusal.NotFound("connection"));
        };
    }

    private Kept accepted(Instant now) {
        return new Kept(new Connection(members, State.ACCEPTED, requestedBy, now), ConnectionChange.ACCEPTED);
    }
}
