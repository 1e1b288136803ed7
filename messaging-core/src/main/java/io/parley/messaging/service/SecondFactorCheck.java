package io.parley.messaging.service;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.OneTimeGrant;
import io.parley.messaging.identity.OneTimeGrant.Purpose;
import io.parley.messaging.identity.OneTimeToken;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.SecondFactor;
import io.parley.messaging.identity.TotpSecret;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.SignInRefusal;
import io.parley.messaging.port.SecretBox;
import io.parley.messaging.store.OrganizationTx;
import java.util.Map;
import java.util.Optional;

/** Whether a code is the right one, counted like everything that can be guessed. Thread-safe. */
record SecondFactorCheck(Workshop workshop, SecretBox box, SignInGuard guard, SignIns signIns) {
    /** The factor after the code was used; empty when it does not work. */
    Optional<SecondFactor> using(OrganizationId organization, SecondFactor factor, String code) {
        String context = SecondFactorService.context(organization, factor.member());
        var secret = new TotpSecret(box.open(factor.sealedSecret(), context));
        return factor.using(code, secret, workshop.now());
    }

    Outcome<SignedIn> verify(OneTimeToken ticket, String code, Origin origin) {
        Optional<Seen> seen = workshop.transactor().inOrganization(ticket.organization(), tx -> see(tx, ticket, code));
        if (seen.isEmpty()) {
            return Outcome.refused(new SignInRefusal.LinkInvalid());
        }
        OneTimeGrant grant = seen.get().grant();
        return switch (guard.judge(
                guard.ofSecondFactor(grant.member(), origin), seen.get().right())) {
            case SignInGuard.Judgement.Stopped(Refusal why) -> Outcome.refused(why);
            case SignInGuard.Judgement.Failed(boolean last) -> {
                var act = last ? AuditAct.SIGN_IN_LOCKED : AuditAct.SIGN_IN_FAILED;
                yield workshop.transactor().inOrganization(ticket.organization(), tx -> {
                    workshop.auditStranger(tx, grant.member(), origin, act);
                    return Outcome.refused(new SignInRefusal.CodeWrong());
                });
            }
            case SignInGuard.Judgement.Passed() ->
                workshop.transactor().inOrganization(ticket.organization(), tx -> enter(tx, ticket, code, origin));
        };
    }

    /** What a ticket is good for, and whether the code would work with it. */
    private record Seen(OneTimeGrant grant, boolean right) {}

    private Optional<Seen> see(OrganizationTx tx, OneTimeToken ticket, String code) {
        return tx.oneTimeGrants()
                .lock(ticket.id())
                .filter(grant -> grant.allows(Purpose.SECOND_FACTOR, ticket, workshop.now()))
                .map(grant -> new Seen(grant, used(tx, grant, code).isPresent()));
    }

    private Optional<SecondFactor> used(OrganizationTx tx, OneTimeGrant grant, String code) {
        return SecondFactorService.confirmed(tx, grant.member())
                .flatMap(factor -> using(tx.organization(), factor, code));
    }

    /** Looks once more: another one may have used the code, or the ticket, since. */
    private Outcome<SignedIn> enter(OrganizationTx tx, OneTimeToken ticket, String code, Origin origin) {
        Optional<Seen> seen = see(tx, ticket, code);
        Optional<SecondFactor> used = seen.flatMap(again -> used(tx, again.grant(), code));
        if (seen.isEmpty() || used.isEmpty()) {
            return Outcome.refused(new SignInRefusal.CodeWrong());
        }
        Member member = tx.members().find(seen.get().grant().member()).orElseThrow();
        noteRecovery(tx, member, used.get(), origin);
        tx.oneTimeGrants().remove(ticket.id());
        tx.secondFactors().save(used.get());
        return signIns.shutOut(tx, member, origin)
                .<Outcome<SignedIn>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(signIns.begin(tx, member, origin)));
    }

    private void noteRecovery(OrganizationTx tx, Member member, SecondFactor used, Origin origin) {
        int before = SecondFactorService.confirmed(tx, member.id())
                .map(factor -> factor.recoveryHashes().size())
                .orElse(0);
        if (used.recoveryHashes().size() < before) {
            workshop.audit(tx, member, origin, AuditAct.RECOVERY_CODE_USED, Map.of());
        }
    }
}
