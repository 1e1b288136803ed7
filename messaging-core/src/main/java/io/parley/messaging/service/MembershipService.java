package io.parley.messaging.service;

import static io.parley.messaging.identity.Permission.MANAGE_MEMBERS;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.PasswordRules;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.member.TeamRules;
import io.parley.messaging.outcome.MemberRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.PasswordHasher;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.MemberFilter;
import io.parley.messaging.store.OrganizationTx;
import java.util.Map;
import java.util.Optional;

/**
 * Who belongs to the team, and as what. Changes of a team happen one after the other, so that two owners who make each
 * other something else cannot leave it without one. Thread-safe.
 */
public final class MembershipService {
    private final Workshop workshop;
    private final PasswordHasher hasher;
    private final PasswordRules passwords;
    private final Handover handover;
    private final Personnel personnel;

    MembershipService(Workshop workshop, PasswordHasher hasher, PasswordRules passwords, Handover handover) {
        this.workshop = workshop;
        this.hasher = hasher;
        this.passwords = passwords;
        this.handover = handover;
        this.personnel = new Personnel(workshop);
    }

    /** A step inside a transaction that holds the lock of the team. */
    private interface Step<T> {
        Outcome<T> apply(OrganizationTx tx, TeamRules rules);
    }

    /** Adds a member who can sign in with this password at once. */
    public Outcome<Member> add(Caller caller, NewMember wanted) {
        Optional<Refusal> refusal = AccessPolicy.refusal(caller, UseCase.MANAGE_THE_TEAM);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!passwords.allow(wanted.password())) {
            return Outcome.refused(new Refusal.PasswordTooWeak(PasswordRules.MIN_LENGTH));
        }
        if (workshop.transactor()
                .onPlatform(tx -> tx.signInName(wanted.email()))
                .isPresent()) {
            return Outcome.refused(new Refusal.EmailTaken());
        }
        String hash = hasher.hash(wanted.password());
        return announced(caller, managing(caller, (tx, rules) -> add(tx, rules, wanted, hash)));
    }

    private Outcome<Member> add(OrganizationTx tx, TeamRules rules, NewMember wanted, String hash) {
        Optional<Role> role = tx.roles().hold(wanted.role());
        Optional<Refusal> refusal =
                role.map(rules::toGive).orElseGet(() -> Optional.of(new MemberRefusal.NoSuchRole(wanted.role())));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var member = new Member(
                new MemberId(workshop.nextId()),
                wanted.name(),
                wanted.email(),
                role.orElseThrow(),
                Availability.AWAY,
                Member.DEFAULT_CAPACITY);
        tx.members().add(member, hash);
        var details = Map.of("role", wanted.role().value());
        workshop.audit(tx, rules.caller(), AuditAct.MEMBER_JOINED, member.id().toString(), details);
        return Outcome.done(member);
    }

    /** Changes what the patch names and nothing else, all or nothing. */
    public Outcome<Member> change(Caller caller, MemberId id, MemberPatch patch) {
        Outcome<ChangedMember> changed = managing(
                caller,
                (tx, rules) -> tx.members()
                        .lockToChange(id)
                        .map(member -> change(tx, rules, member, patch))
                        .orElseGet(MembershipService::noMember));
        if (changed instanceof Outcome.Done<ChangedMember>(ChangedMember done)) {
            personnel.tell(caller, done);
        }
        return changed.map(done -> done.after().member());
    }

    private Outcome<ChangedMember> change(OrganizationTx tx, TeamRules rules, Member member, MemberPatch patch) {
        RoleKey wanted = patch.role().orElse(member.role().key());
        Optional<Role> role = wanted.equals(member.role().key())
                ? Optional.of(member.role())
                : tx.roles().hold(wanted);
        Optional<Refusal> refusal = role.map(to -> rules.toChangeRole(member, to, activeOwners(tx)))
                .orElseGet(() -> Optional.of(new MemberRefusal.NoSuchRole(wanted)));
        return refusal.<Outcome<ChangedMember>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(personnel.change(tx, rules.caller(), member, patch, role.orElseThrow())));
    }

    /**
     * Lets a member do nothing any more, from this moment: their sign-ins end and their work goes to others. They keep
     * their name on what they wrote, and their place in the groups they belong to. Once more is no error.
     */
    public Outcome<Member> deactivate(Caller caller, MemberId id) {
        Outcome<Member> outcome = managing(
                caller,
                (tx, rules) -> tx.members()
                        .lockToChange(id)
                        .map(member -> deactivate(tx, rules, member))
                        .orElseGet(MembershipService::noMember));
        if (outcome instanceof Outcome.Done<Member>) {
            workshop.bus().publish(new Signal.SignInsEnded(caller.organization(), id, Optional.empty()));
            announced(caller, outcome);
            handover.of(caller.organization(), id);
        }
        return outcome;
    }

    private Outcome<Member> deactivate(OrganizationTx tx, TeamRules rules, Member member) {
        Optional<Refusal> refusal = rules.toDeactivate(member, activeOwners(tx));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!member.isActive()) {
            return Outcome.done(member);
        }
        Member gone = member.deactivated(workshop.now());
        tx.members().save(gone);
        tx.members().departs(gone.id());
        tx.sessions().endAll(gone.id(), Optional.empty());
        workshop.audit(
                tx, rules.caller(), AuditAct.MEMBER_DEACTIVATED, gone.id().toString(), Map.of());
        return Outcome.done(gone);
    }

    /** Lets a member in again, with the role they had; they sign in anew. Once more is no error. */
    public Outcome<Member> reactivate(Caller caller, MemberId id) {
        return announced(
                caller,
                managing(
                        caller,
                        (tx, rules) -> tx.members()
                                .lockToChange(id)
                                .map(member -> reactivate(tx, rules, member))
                                .orElseGet(MembershipService::noMember)));
    }

    private Outcome<Member> reactivate(OrganizationTx tx, TeamRules rules, Member member) {
        Optional<Refusal> refusal = rules.toReactivate(member);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (member.isActive()) {
            return Outcome.done(member);
        }
        Member back = member.reactivated();
        tx.members().save(back);
        // One may have begun at the very moment they were deactivated.
        tx.sessions().endAll(back.id(), Optional.empty());
        workshop.audit(
                tx, rules.caller(), AuditAct.MEMBER_REACTIVATED, back.id().toString(), Map.of());
        return Outcome.done(back);
    }

    private <T> Outcome<T> managing(Caller caller, Step<T> step) {
        Optional<Refusal> refusal = AccessPolicy.refusal(caller, UseCase.MANAGE_THE_TEAM);
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : workshop.transactor().inOrganization(caller.organization(), tx -> locked(tx, caller, step));
    }

    private static <T> Outcome<T> locked(OrganizationTx tx, Caller caller, Step<T> step) {
        tx.organizations().lock();
        Optional<TeamRules> rules = tx.members().find(caller.member()).map(actor -> new TeamRules(caller, actor));
        Optional<Refusal> refusal =
                rules.map(TeamRules::toManage).orElseGet(() -> Optional.of(new Refusal.Forbidden(MANAGE_MEMBERS)));
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : step.apply(tx, rules.orElseThrow());
    }

    private Outcome<Member> announced(Caller caller, Outcome<Member> outcome) {
        if (outcome instanceof Outcome.Done<Member>(Member member)) {
            workshop.bus().publish(new Signal.MemberChanged(caller.organization(), member.id()));
        }
        return outcome;
    }

    /** One, or at least two: more nobody wants to know. */
    private static int activeOwners(OrganizationTx tx) {
        return tx.members().search(MemberFilter.activeOwners(), 2).size();
    }

    private static <T> Outcome<T> noMember() {
        return Outcome.refused(new Refusal.NotFound("member"));
    }
}
