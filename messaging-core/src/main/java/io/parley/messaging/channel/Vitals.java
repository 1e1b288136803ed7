package io.parley.messaging.channel;

import io.parley.messaging.outcome.FailureReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /** The same with something to be looked into; once, however often it is said. */
    public Vitals worried(FailureReason worry) {
        var more = Stream.concat(others(worry.code()), Stream.of(worry)).toList();
        return as(health == Health.DISCONNECTED ? health : Health.DEGRADED, more);
    }

    /** The same without the worry of that code. Only a check brings back what is disconnected. */
    public Vitals relieved(String code) {
        var rest = others(code).toList();
        return as(health == Health.DISCONNECTED ? health : healthWith(rest), rest);
    }

    /** Nothing can be sent for this reason, until a check says otherwise. */
    public Vitals dead(FailureReason why) {
        return as(
                Health.DISCONNECTED,
                Stream.concat(Stream.of(why), others(why.code())).toList());
    }

    /**
     * The same after the platform was asked: its worries take the place of all but those that only we can know.
     *
     * @param ours the codes of the worries that stay
     */
    public Vitals checked(ConnectionCheck.Checkup checkup, Set<String> ours, Instant at) {
        var all = Stream.concat(
                        checkup.worries().stream(), worries.stream().filter(worry -> ours.contains(worry.code())))
                .toList();
        return new Vitals(healthWith(all), all, checkup.validUntil().or(() -> validUntil), Optional.of(at), heardAt);
    }

    /** The same with credentials that end then. */
    public Vitals validUntil(Optional<Instant> end) {
        return new Vitals(health, worries, end, checkedAt, heardAt);
    }

    /** The same, after the platform was asked then. */
    public Vitals checkedAt(Instant at) {
        return new Vitals(health, worries, validUntil, Optional.of(at), heardAt);
    }

    /** The same, to be checked as soon as can be. */
    public Vitals unchecked() {
        return new Vitals(health, worries, validUntil, Optional.empty(), heardAt);
    }

    private Stream<FailureReason> others(String code) {
        return worries.stream().filter(worry -> !worry.code().equals(code));
    }

    private static Health healthWith(List<FailureReason> worries) {
        return worries.isEmpty() ? Health.CONNECTED : Health.DEGRADED;
    }

    private Vitals as(Health other, List<FailureReason> otherWorries) {
        return new Vitals(other, otherWorries, validUntil, checkedAt, heardAt);
    }

    /** The same, heard then. */
    public Vitals heard(Instant at) {
        return new Vitals(health, worries, validUntil, checkedAt, Optional.of(at));
    }

    /** Whether anything may be sent. */
    public boolean canSend() {
        return health != Health.DISCONNECTED;
    }
}
