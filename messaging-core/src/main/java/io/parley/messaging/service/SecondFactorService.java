package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.OneTimeToken;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.RecoveryCode;
import io.parley.messaging.identity.SecondFactor;
import io.parley.messaging.identity.TotpSecret;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.SignInRefusal;
import io.parley.messaging.port.SecretBox;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The second factor: codes of an authenticator app, and recovery codes for when it is lost. Thread-safe. */
public final class SecondFactorService {
    private static final String ISSUER = "Parley";

    private final Workshop workshop;
    private final SecretBox box;
    private final RandomGenerator chance;
    private final PasswordService passwords;
    private final SecondFactorCheck check;

    SecondFactorService(
            Workshop workshop,
            SecretBox box,
            RandomGenerator chance,
            PasswordService passwords,
            SecondFactorCheck check) {
        this.workshop = workshop;
        this.box = box;
        this.chance = chance;
        this.passwords = passwords;
        this.check = check;
    }

    /** What a member puts into their app. Prints without it. */
    public record Begun(TotpSecret secret, String uri) {
        @Override
        public String toString() {
            return "Begun[…]";
        }
    }

    /**
     * Whether the caller has a second factor.
     *
     * @param recoveryCodes how many are left
     */
    public record State(boolean isOn, int recoveryCodes) {}

    public Outcome<State> state(Caller caller) {
        return inPerson(caller)
                .map(ignored -> workshop.transactor()
                        .inOrganization(
                                caller.organization(),
                                tx -> confirmed(tx, caller.member())
                                        .map(factor -> new State(
                                                true, factor.recoveryHashes().size()))
                                        .orElse(new State(false, 0))));
    }

    /** Begins to add one; nobody is asked for it until it is confirmed. */
    public Outcome<Begun> begin(Caller caller) {
        return switch (inPerson(caller)) {
            case Outcome.Refused<Caller>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Caller> ignored ->
                workshop.transactor().inOrganization(caller.organization(), tx -> begin(tx, caller));
        };
    }

    private Outcome<Begun> begin(OrganizationTx tx, Caller caller) {
        if (confirmed(tx, caller.member()).isPresent()) {
            return Outcome.refused(new SignInRefusal.SecondFactorThere());
        }
        Member member = tx.members().find(caller.member()).orElseThrow();
        var secret = TotpSecret.make(chance);
        String sealed = box.seal(secret.text(), context(caller.organization(), caller.member()));
        tx.secondFactors().save(SecondFactor.begun(caller.member(), sealed));
        return Outcome.done(new Begun(secret, secret.uri(ISSUER, member.email().value())));
    }

    /** Confirms it with a first code. Returns the recovery codes, which are told here and nowhere else. */
    public Outcome<List<RecoveryCode>> confirm(Caller caller, String code) {
        return switch (inPerson(caller)) {
            case Outcome.Refused<Caller>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Caller> ignored ->
                workshop.transactor().inOrganization(caller.organization(), tx -> confirm(tx, caller, code));
        };
    }

    private Outcome<List<RecoveryCode>> confirm(OrganizationTx tx, Caller caller, String code) {
        Optional<SecondFactor> begun = tx.secondFactors().lock(caller.member());
        if (begun.filter(SecondFactor::confirmed).isPresent()) {
            return Outcome.refused(new SignInRefusal.SecondFactorThere());
        }
        Optional<SecondFactor> used = begun.flatMap(factor -> check.using(caller.organization(), factor, code));
        if (used.isEmpty()) {
            return Outcome.refused(new SignInRefusal.CodeWrong());
        }
        List<RecoveryCode> codes = Stream.generate(() -> RecoveryCode.make(chance))
                .limit(RecoveryCode.MANY)
                .toList();
        var hashes = codes.stream().map(RecoveryCode::hash).collect(Collectors.toUnmodifiableSet());
        tx.secondFactors().save(used.get().confirmedWith(hashes));
        workshop.audit(tx, caller, AuditAct.SECOND_FACTOR_ADDED, "", Map.of());
        return Outcome.done(codes);
    }

    /** Removes it, for who knows the password. */
    public Outcome<MemberId> remove(Caller caller, String password) {
        Optional<Refusal> refusal =
                AccessPolicy.refusal(caller, UseCase.CHANGE_OWN_SIGN_IN).or(() -> passwords.unproven(caller, password));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        workshop.transactor().inOrganization(caller.organization(), tx -> {
            if (tx.secondFactors().lock(caller.member()).isPresent()) {
                tx.secondFactors().remove(caller.member());
                workshop.audit(tx, caller, AuditAct.SECOND_FACTOR_REMOVED, "", Map.of());
            }
            return true;
        });
        return Outcome.done(caller.member());
    }

    /** Goes on where a sign-in was answered {@link SignInRefusal.SecondFactorNeeded}. */
    public Outcome<SignedIn> verify(String ticket, String code, Origin origin) {
        return OneTimeToken.parse(ticket)
                .map(token -> check.verify(token, code, origin))
                .orElseGet(() -> Outcome.refused(new SignInRefusal.LinkInvalid()));
    }

    static Optional<SecondFactor> confirmed(OrganizationTx tx, MemberId member) {
        return tx.secondFactors().lock(member).filter(SecondFactor::confirmed);
    }

    /** Where the secret is stored: it opens nowhere else. */
    static String context(OrganizationId organization, MemberId member) {
        return "second factor " + organization + " " + member;
    }

    private static Outcome<Caller> inPerson(Caller caller) {
        return AccessPolicy.check(caller, UseCase.CHANGE_OWN_SIGN_IN);
    }
}
