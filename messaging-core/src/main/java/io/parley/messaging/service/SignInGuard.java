package io.parley.messaging.service;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.AttemptKey;
import io.parley.messaging.identity.Attempts;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.KeyedHash;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.SignInRefusal;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.Transactor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stops who guesses: counts failures for what was tried and for from where, on all nodes together. It does the same for
 * what does not exist. Thread-safe.
 */
final class SignInGuard {
    private final Transactor transactor;
    private final InstantSource time;
    private final KeyedHash hash;

    SignInGuard(Transactor transactor, InstantSource time, KeyedHash hash) {
        this.transactor = transactor;
        this.time = time;
        this.hash = hash;
    }

    /**
     * Something to guess, and from where it is tried.
     *
     * @param place empty when that says nothing
     */
    record Trial(AttemptKey aim, Optional<AttemptKey> place) {
        Set<AttemptKey> keys() {
            return Stream.concat(Stream.of(aim), place.stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** What becomes of a trial. */
    sealed interface Judgement {
        record Passed() implements Judgement {}

        /**
         * @param last whether from now on nobody may try
         */
        record Failed(boolean last) implements Judgement {}

        /** Whether it was right is not told any more. */
        record Stopped(Refusal why) implements Judgement {}
    }

    Trial ofPassword(EmailAddress account, Origin origin) {
        return trial("password", account.value(), origin);
    }

    Trial ofSecondFactor(MemberId member, Origin origin) {
        return trial("second factor", member.toString(), origin);
    }

    Trial ofReset(EmailAddress account) {
        return new Trial(new AttemptKey(hash.of("reset", account.value())), Optional.empty());
    }

    private Trial trial(String what, String whose, Origin origin) {
        return new Trial(
                new AttemptKey(hash.of(what, whose)),
                origin.network().map(network -> new AttemptKey(hash.of("place", network))));
    }

    /** Why it may not even be tried now; empty when it may. Before dear work is done. */
    Optional<Refusal> stop(PlatformTx tx, Trial trial) {
        return locked(tx.attempts().find(trial.keys()).values(), time.instant());
    }

    /**
     * Counts a trial. Of many at once each is judged after the other, so no more than may fail are ever told whether they
     * were right.
     */
    Judgement judge(Trial trial, boolean right) {
        Instant now = time.instant();
        return transactor.onPlatform(tx -> {
            Map<AttemptKey, Attempts> known = tx.attempts().lock(trial.keys(), now);
            Optional<Refusal> locked = locked(known.values(), now);
            if (locked.isPresent()) {
                return new Judgement.Stopped(locked.get());
            }
            Map<AttemptKey, Attempts> after = right ? passed(trial, known) : failed(known, now);
            after.forEach((key, attempts) -> tx.attempts().save(key, attempts, now));
            return right
                    ? new Judgement.Passed()
                    : new Judgement.Failed(locked(after.values(), now).isPresent());
        });
    }

    /** Nothing stays of what was guessed at. */
    void forget(Trial trial) {
        transactor.onPlatform(tx -> {
            tx.attempts().lock(Set.of(trial.aim()), time.instant());
            tx.attempts().save(trial.aim(), Attempts.none(), time.instant());
            return true;
        });
    }

    /** Writes as much as is written of a failure at an account that exists. */
    void pretend(Trial trial) {
        transactor.onPlatform(tx -> {
            tx.attempts()
                    .lock(Set.of(trial.aim()), time.instant())
                    .forEach((key, attempts) -> tx.attempts().save(key, attempts, time.instant()));
            return true;
        });
    }

    /** Forgets what counts no more. Returns how much that was. */
    int sweep() {
        return transactor.onPlatform(
                tx -> tx.attempts().removeUnchangedSince(time.instant().minus(Attempts.WINDOW)));
    }

    /** Who was right shows that the account is theirs; the place is still one where somebody guesses. */
    private static Map<AttemptKey, Attempts> passed(Trial trial, Map<AttemptKey, Attempts> known) {
        return known.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getKey().equals(trial.aim()) ? Attempts.none() : entry.getValue()));
    }

    private static Map<AttemptKey, Attempts> failed(Map<AttemptKey, Attempts> known, Instant now) {
        return known.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().failed(now)));
    }

    private static Optional<Refusal> locked(Collection<Attempts> all, Instant now) {
        return all.stream()
                .map(attempts -> attempts.lockedFor(now))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(SignInRefusal.Locked::new);
    }
}
