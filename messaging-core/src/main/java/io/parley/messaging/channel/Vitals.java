package io.parley.messaging.channel;

import io.parley.messaging.message.FailureReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a channel is, as far as anybody knows.
 *
 * @param worries what is to be looked into, with the way out; empty when all is well
 * @param validUntil when the credentials end; empty when they do not, or nobody knows
 * @param checkedAt when the platform was asked last
 * @param heardAt when the platform called last
 */
public record Vitals(
        Health health,
        List<FailureReason> worries,
        Optional<Instant> validUntil,
        Optional<Instant> checkedAt,
        Optional<Instant> heardAt) {
    public Vitals {
        worries = List.copyOf(worries);
    }

    /** Nothing bad was heard. */
    public static Vitals unknown() {
        return new Vitals(Health.CONNECTED, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, but with that health and these worries. */
    public Vitals as(Health other, List<FailureReason> otherWorries) {
        return new Vitals(other, otherWorries, validUntil, checkedAt, heardAt);
    }

    /** The same, heard then. */
    public Vitals heard(Instant at) {
        return new Vitals(health, worries, validUntil, checkedAt, Optional.of(at));
    }

    /** The same, checked then, with credentials that end then. */
    public Vitals checked(Instant at, Optional<Instant> end) {
        return new Vitals(health, worries, end, Optional.of(at), heardAt);
    }

    /** Whether anything may be sent. */
    public boolean canSend() {
        return health != Health.DISCONNECTED;
    }
}
