package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.InvitationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Invitation;
import io.parley.messaging.identity.InvitationToken;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.PasswordRules;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.SignInRefusal;
import io.parley.messaging.port.Mailer;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How people join the team: by a link that works once, with or without mail. Thread-safe. */
public final class InvitationService {
    private final Workshop workshop;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Mailer mailer;

    InvitationService(Workshop workshop, Passwords passwords, SignIns signIns, Mailer mailer) {
        this.workshop = workshop;
        this.passwords = passwords;
        this.signIns = signIns;
        this.mailer = mailer;
    }

    /** Invites somebody. The token is told here and nowhere else. */
    public Outcome<Invited> invite(Caller caller, String name, EmailAddress email, RoleKey role) {
        Optional<Refusal> refusal =
                AccessPolicy.refusal(caller, UseCase.MANAGE_THE_TEAM).or(() -> taken(email));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Outcome<Invited> outcome = workshop.transactor()
                .inOrganization(caller.organization(), tx -> invite(tx, caller, new Guest(name, email), role));
        if (outcome instanceof Outcome.Done<Invited>(Invited invited)) {
            mailer.send(new Mailer.Mail.Invitation(
                    email, name, invited.organization(), invited.token().text()));
        }
        return outcome;
    }

    private record Guest(String name, EmailAddress email) {}

    /** An invitation and the token that its link holds. */
    public record Invited(Invitation invitation, InvitationToken token, String organization) {}

    private Outcome<Invited> invite(OrganizationTx tx, Caller caller, Guest guest, RoleKey key) {
        Optional<Role> role = tx.roles().hold(key);
        Member host = tx.members().find(caller.member()).orElseThrow();
        if (role.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("role"));
        }
        if (!role.get().mayBeGivenBy(host.role(), caller.permissions())) {
            return Outcome.refused(new SignInRefusal.MoreThanYouHave(key.value()));
        }
        Optional<Invitation> before = tx.invitations().findByEmail(guest.email());
        if (before.filter(invitation -> invitation.isOpen(workshop.now())).isPresent()) {
            return Outcome.refused(new SignInRefusal.AlreadyInvited());
        }
        before.ifPresent(expired -> tx.invitations().remove(expired.id()));
        var invited = invited(tx, caller, guest, key);
        tx.invitations().add(invited.invitation());
        workshop.audit(
                tx, caller, AuditAct.MEMBER_INVITED, invited.invitation().id().toString(), Map.of("role", key.value()));
        return Outcome.done(invited);
    }

    private Invited invited(OrganizationTx tx, Caller caller, Guest guest, RoleKey role) {
        var now = workshop.now();
        var id = new InvitationId(workshop.nextId());
        var token =
                new InvitationToken(caller.organization(), id, signIns.secrets().next());
        var invitation = new Invitation(
                id, guest.name(), guest.email(), role, token.hash(), caller.member(), now, now.plus(Invitation.LIFE));
        return new Invited(invitation, token, tx.organizations().get().name());
    }

    /** The open invitations, the oldest first. */
    public Outcome<List<Invitation>> list(Caller caller) {
        return AccessPolicy.check(caller, UseCase.MANAGE_THE_TEAM)
                .map(ignored -> workshop.transactor()
                        .read(caller.organization(), tx -> tx.invitations().open(workshop.now())));
    }

    /** Takes an invitation back: its link works no more. */
    public Outcome<InvitationId> revoke(Caller caller, InvitationId id) {
        Optional<Refusal> refusal = AccessPolicy.refusal(caller, UseCase.MANAGE_THE_TEAM);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        boolean revoked = workshop.transactor().inOrganization(caller.organization(), tx -> {
            Optional<Invitation> found = tx.invitations().lock(id);
            found.ifPresent(invitation -> {
                tx.invitations().remove(id);
                workshop.audit(tx, caller, AuditAct.INVITATION_REVOKED, id.toString(), Map.of());
            });
            return found.isPresent();
        });
        return revoked ? Outcome.done(id) : Outcome.refused(new Refusal.NotFound("invitation"));
    }

    /**
     * What somebody answers to an invitation.
     *
     * @param name what they want to be called; empty for the name in the invitation
     */
    public record Acceptance(String token, String password, Optional<String> name) {
        @Override
        public String toString() {
            return "Acceptance[…]";
        }
    }

    /** Joins the team and signs in. */
    public Outcome<SignedIn> accept(Acceptance acceptance, Origin origin) {
        Optional<InvitationToken> parsed = InvitationToken.parse(acceptance.token());
        if (parsed.isEmpty()) {
            return Outcome.refused(new SignInRefusal.LinkInvalid());
        }
        if (!passwords.areAllowed(acceptance.password())) {
            return Outcome.refused(new Refusal.PasswordTooWeak(PasswordRules.MIN_LENGTH));
        }
        InvitationToken token = parsed.get();
        Optional<Invitation> invitation =
                workshop.transactor().inOrganization(token.organization(), tx -> accepted(tx, token));
        if (invitation.isEmpty()) {
            return Outcome.refused(new SignInRefusal.LinkInvalid());
        }
        Optional<Refusal> taken = taken(invitation.get().email());
        if (taken.isPresent()) {
            return Outcome.refused(taken.get());
        }
        String hash = passwords.hash(acceptance.password());
        return workshop.transactor()
                .inOrganization(token.organization(), tx -> join(tx, token, acceptance, hash, origin));
    }

    private Outcome<SignedIn> join(
            OrganizationTx tx, InvitationToken token, Acceptance acceptance, String hash, Origin origin) {
        Optional<Invitation> invitation = accepted(tx, token);
        if (invitation.isEmpty()) {
            return Outcome.refused(new SignInRefusal.LinkInvalid());
        }
        var newcomer = new Member(
                new MemberId(workshop.nextId()),
                acceptance.name().orElse(invitation.get().name()),
                invitation.get().email(),
                tx.roles().hold(invitation.get().role()).orElseThrow(),
                Availability.AWAY,
                Member.DEFAULT_CAPACITY);
        tx.invitations().remove(invitation.get().id());
        tx.members().add(newcomer, hash);
        workshop.audit(tx, newcomer, origin, AuditAct.MEMBER_JOINED, Map.of());
        return signIns.shutOut(tx, newcomer, origin)
                .<Outcome<SignedIn>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(signIns.begin(tx, newcomer, origin)));
    }

    /** The invitation that a token opens; none if who wrote it may no more give the role. */
    private Optional<Invitation> accepted(OrganizationTx tx, InvitationToken token) {
        return tx.invitations()
                .lock(token.invitation())
                .filter(invitation -> invitation.accepts(token, workshop.now()))
                .filter(invitation -> stillGiven(tx, invitation));
    }

    private static boolean stillGiven(OrganizationTx tx, Invitation invitation) {
        Optional<Role> host = tx.members()
                .find(invitation.invitedBy())
                .filter(Member::isActive)
                .map(Member::role);
        return host.flatMap(giver -> tx.roles()
                        .hold(invitation.role())
                        .filter(role -> role.mayBeGivenBy(giver, giver.permissions())))
                .isPresent();
    }

    private Optional<Refusal> taken(EmailAddress email) {
        return workshop.transactor().onPlatform(tx -> tx.signInName(email)).map(ignored -> new Refusal.EmailTaken());
    }
}
