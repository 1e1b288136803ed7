package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.OneTimeGrant;
import io.parley.messaging.identity.OneTimeGrant.Purpose;
import io.parley.messaging.identity.OneTimeToken;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.PasswordRules;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.SignInRefusal;
import io.parley.messaging.port.Mailer;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How members come to another password. Whoever has changed it has ended all sign-ins but the own. Thread-safe. */
public final class PasswordService {
    private final Workshop workshop;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final SignIns signIns;
    private final Mailer mailer;

    PasswordService(Workshop workshop, Passwords passwords, SignInGuard guard, SignIns signIns, Mailer mailer) {
        this.workshop = workshop;
        this.passwords = passwords;
        this.guard = guard;
        this.signIns = signIns;
        this.mailer = mailer;
    }

    /** Replaces the caller's password by another one, and ends their other sessions. */
    public Outcome<MemberId> change(Caller caller, String current, String wanted) {
        Optional<Refusal> refusal = AccessPolicy.refusal(caller, UseCase.CHANGE_OWN_SIGN_IN)
                .or(() -> weakness(wanted))
                .or(() -> unproven(caller, current));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String hash = passwords.hash(wanted);
        List<SessionId> ended = workshop.transactor().inOrganization(caller.organization(), tx -> {
            workshop.audit(tx, caller, AuditAct.PASSWORD_CHANGED, "", Map.of());
            return replace(tx, caller.member(), hash, SessionService.current(caller));
        });
        signIns.tellEnded(caller.organization(), caller.member(), ended);
        return Outcome.done(caller.member());
    }

    /** Why the caller has not shown that they know their password; guesses are counted as at the door. */
    Optional<Refusal> unproven(Caller caller, String password) {
        Known known = workshop.transactor()
                .read(
                        caller.organization(),
                        tx -> new Known(
                                tx.members().find(caller.member()).orElseThrow(),
                                tx.members().passwordHash(caller.member())));
        var trial = guard.ofPassword(known.member().email(), caller.origin());
        Optional<Refusal> stop = workshop.transactor().onPlatform(tx -> guard.stop(tx, trial));
        if (stop.isPresent()) {
            return stop;
        }
        return switch (guard.judge(trial, passwords.match(password, known.hash()))) {
            case SignInGuard.Judgement.Passed() -> Optional.empty();
            case SignInGuard.Judgement.Failed ignored -> Optional.of(new SignInRefusal.PasswordWrong());
            case SignInGuard.Judgement.Stopped(Refusal why) -> Optional.of(why);
        };
    }

    private record Known(Member member, Optional<String> hash) {}

    /**
     * Sends a link for a new password to who has this address; to nobody if nobody has. It tells the caller nothing, but
     * takes longer for somebody who exists: hosts answer before they call it.
     */
    public void forgot(EmailAddress email, Origin origin) {
        // Each counts as a failure: nobody's mailbox is to be filled.
        if (guard.judge(guard.ofReset(email), false) instanceof SignInGuard.Judgement.Failed) {
            resetToken(email, origin)
                    .ifPresent(reset -> mailer.send(new Mailer.Mail.PasswordReset(
                            email, reset.member().name(), reset.token().text())));
        }
    }

    /** A token for a new password, for an operator who hands it over; empty when nobody has this address. */
    public Optional<OneTimeToken> resetToken(EmailAddress email) {
        return resetToken(email, Origin.unknown()).map(Reset::token);
    }

    private Optional<Reset> resetToken(EmailAddress email, Origin origin) {
        return workshop.transactor()
                .onPlatform(tx -> tx.signInName(email))
                .map(name -> workshop.transactor().inOrganization(name.organization(), tx -> {
                    Member member = tx.members().find(name.member()).orElseThrow();
                    tx.oneTimeGrants().removeAll(member.id(), Purpose.PASSWORD_RESET);
                    workshop.auditStranger(tx, member.id(), origin, AuditAct.PASSWORD_RESET_ASKED);
                    return new Reset(member, signIns.grant(tx, member.id(), Purpose.PASSWORD_RESET));
                }));
    }

    private record Reset(Member member, OneTimeToken token) {}

    /** Sets a new password with a token that came by mail; it works once. Ends all sign-ins of its member. */
    public Outcome<MemberId> reset(String token, String wanted, Origin origin) {
        Optional<OneTimeToken> parsed = OneTimeToken.parse(token);
        Optional<Refusal> weakness = weakness(wanted);
        if (parsed.isEmpty() || weakness.isPresent()) {
            return Outcome.refused(weakness.orElseGet(SignInRefusal.LinkInvalid::new));
        }
        OneTimeToken link = parsed.get();
        boolean works = workshop.transactor()
                .inOrganization(link.organization(), tx -> granted(tx, link).isPresent());
        if (!works) {
            return Outcome.refused(new SignInRefusal.LinkInvalid());
        }
        String hash = passwords.hash(wanted);
        Optional<WasReset> done =
                workshop.transactor().inOrganization(link.organization(), tx -> reset(tx, link, hash, origin));
        done.ifPresent(reset -> {
            guard.forget(guard.ofPassword(reset.member().email(), Origin.unknown()));
            signIns.tellEnded(link.organization(), reset.member().id(), reset.ended());
        });
        return done.isPresent()
                ? Outcome.done(done.get().member().id())
                : Outcome.refused(new SignInRefusal.LinkInvalid());
    }

    private Optional<WasReset> reset(OrganizationTx tx, OneTimeToken link, String hash, Origin origin) {
        return granted(tx, link).map(grant -> {
            Member member = tx.members().find(grant.member()).orElseThrow();
            workshop.audit(tx, member, origin, AuditAct.PASSWORD_RESET, Map.of());
            return new WasReset(member, replace(tx, member.id(), hash, Optional.empty()));
        });
    }

    private record WasReset(Member member, List<SessionId> ended) {}

    private Optional<OneTimeGrant> granted(OrganizationTx tx, OneTimeToken link) {
        return tx.oneTimeGrants()
                .lock(link.id())
                .filter(grant -> grant.allows(Purpose.PASSWORD_RESET, link, workshop.now()));
    }

    /** With the old password goes whatever was granted with it. */
    private static List<SessionId> replace(
            OrganizationTx tx, MemberId member, String hash, Optional<SessionId> goesOn) {
        tx.members().setPasswordHash(member, hash);
        for (Purpose purpose : Purpose.values()) {
            tx.oneTimeGrants().removeAll(member, purpose);
        }
        return tx.sessions().endAll(member, goesOn);
    }

    private Optional<Refusal> weakness(String wanted) {
        return passwords.areAllowed(wanted)
                ? Optional.empty()
                : Optional.of(new Refusal.PasswordTooWeak(PasswordRules.MIN_LENGTH));
    }
}
