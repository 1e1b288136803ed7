package io.parley.messaging.identity;

import io.parley.messaging.id.MemberId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a member shows besides their password. Prints without its secrets.
 *
 * @param confirmed whether a first code was right; before, nobody is asked for it
 * @param lastStep of the code used last: neither that one nor an older one works again
 * @param recoveryHashes of the recovery codes that were not used
 */
public record SecondFactor(
        MemberId member, String sealedSecret, boolean confirmed, long lastStep, Set<String> recoveryHashes) {
    public SecondFactor {
        recoveryHashes = Set.copyOf(recoveryHashes);
    }

    /** One that is still to be confirmed. */
    public static SecondFactor begun(MemberId member, String sealedSecret) {
        return new SecondFactor(member, sealedSecret, false, 0, Set.of());
    }

    /** The same, its secret sealed with another key. */
    public SecondFactor sealedAnew(String secret) {
        return new SecondFactor(member, secret, confirmed, lastStep, recoveryHashes);
    }

    public SecondFactor confirmedWith(Set<String> codes) {
        return new SecondFactor(member, sealedSecret, true, lastStep, codes);
    }

    /** What it is after a code of the authenticator, or a recovery code, was used; empty when it does not work. */
    public Optional<SecondFactor> using(String code, TotpSecret secret, Instant now) {
        OptionalLong step = secret.stepOf(code.replace(" ", ""), now);
        return step.isPresent() ? usingStep(step.getAsLong()) : usingRecovery(new RecoveryCode(code).hash());
    }

    private Optional<SecondFactor> usingStep(long step) {
        return step > lastStep
                ? Optional.of(new SecondFactor(member, sealedSecret, confirmed, step, recoveryHashes))
                : Optional.empty();
    }

    private Optional<SecondFactor> usingRecovery(String hash) {
        var left = new HashSet<>(recoveryHashes);
        return left.remove(hash)
                ? Optional.of(new SecondFactor(member, sealedSecret, confirmed, lastStep, left))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "SecondFactor[" + member + "]";
    }
}
