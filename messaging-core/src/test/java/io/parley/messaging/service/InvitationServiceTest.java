package io.parley.messaging.service;

import static io.parley.messaging.service.Acts.why;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Invitation;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.SignInRefusal;
import io.parley.messaging.service.InvitationService.Acceptance;
import io.parley.messaging.service.InvitationService.Invited;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationServiceTest {
    private static final EmailAddress BEA = new EmailAddress("bea@acme.example");
    private static final String PASSWORD = "a mountain of paper";

    private final World world = new World();
    private final InvitationService invitations = world.messaging.invitations();

    private Invited invite(Role role) {
        return invitations.invite(world.owner, "Bea", BEA, role.key()).orElseThrow();
    }

    private Outcome<SignedIn> accept(Invited invited) {
        return invitations.accept(new Acceptance(invited.token().text(), PASSWORD, Optional.empty()), Origin.unknown());
    }

    private Caller caller(SignedIn signedIn) {
        return world.messaging
                .signIn()
                .authenticate(signedIn.accessToken())
                .orElseThrow()
                .caller();
    }

    @Test
    void whoIsInvitedJoinsWithTheRoleAndIsSignedIn() {
        var signedIn = accept(invite(Role.AGENT)).orElseThrow();
        assertThat(signedIn.member().role()).isEqualTo(Role.AGENT);
        assertThat(signedIn.member().name()).isEqualTo("Bea");
        assertThat(caller(signedIn).organization()).isEqualTo(world.owner.organization());
        assertThat(world.messaging.signIn().login(BEA, PASSWORD)).isInstanceOf(Outcome.Done.class);
        assertThat(invitations.list(world.owner).orElseThrow()).isEmpty();
        assertThat(Acts.of(world)).contains(AuditAct.MEMBER_INVITED, AuditAct.MEMBER_JOINED);
    }

    @Test
    void theyMayCallThemselvesOtherwise() {
        var acceptance = new Acceptance(invite(Role.AGENT).token().text(), PASSWORD, Optional.of("Beatrix"));
        assertThat(invitations
                        .accept(acceptance, Origin.unknown())
                        .orElseThrow()
                        .member()
                        .name())
                .isEqualTo("Beatrix");
    }

    @Test
    void aLinkWorksOnceAndNotForEver() {
        var invited = invite(Role.AGENT);
        accept(invited).orElseThrow();
        assertThat(why(accept(invited))).isEqualTo(new SignInRefusal.LinkInvalid());
        var late = invitations
                .invite(world.owner, "Cleo", new EmailAddress("cleo@acme.example"), Role.AGENT.key())
                .orElseThrow();
        world.pass(Invitation.LIFE);
        assertThat(why(accept(late))).isEqualTo(new SignInRefusal.LinkInvalid());
        // What has expired stands in nobody's way.
        accept(invitations
                        .invite(world.owner, "Cleo", new EmailAddress("cleo@acme.example"), Role.AGENT.key())
                        .orElseThrow())
                .orElseThrow();
    }

    @Test
    void aRevokedInvitationWorksNoMore() {
        var invited = invite(Role.AGENT);
        assertThat(why(invitations.invite(world.owner, "Bea", BEA, Role.AGENT.key())))
                .isEqualTo(new SignInRefusal.AlreadyInvited());
        var id = invited.invitation().id();
        invitations.revoke(world.owner, id).orElseThrow();
        assertThat(why(invitations.revoke(world.owner, id))).isEqualTo(new Refusal.NotFound("invitation"));
        assertThat(why(accept(invited))).isEqualTo(new SignInRefusal.LinkInvalid());
        assertThat(Acts.of(world)).contains(AuditAct.INVITATION_REVOKED);
    }

    @Test
    void whoHasAnAddressHereAlreadyIsNotInvited() {
        assertThat(why(invitations.invite(world.owner, "Ada", new EmailAddress("ada@acme.example"), Role.AGENT.key())))
                .isEqualTo(new Refusal.EmailTaken());
        var invited = invite(Role.AGENT);
        world.register("Elsewhere", BEA.value());
        assertThat(why(accept(invited))).isEqualTo(new Refusal.EmailTaken());
    }

    @Test
    void nobodyGivesMoreThanTheyHaveAndOnlyOwnersMakeOwners() {
        var admin = caller(accept(invite(Role.ADMIN)).orElseThrow());
        var dan = new EmailAddress("dan@acme.example");
        assertThat(why(invitations.invite(admin, "Dan", dan, Role.OWNER.key())))
                .isEqualTo(new SignInRefusal.MoreThanYouHave("owner"));
        var limited = new Caller(admin.organization(), admin.member(), "Bea", Set.of(Permission.MANAGE_MEMBERS));
        assertThat(why(invitations.invite(limited, "Dan", dan, Role.QA.key())))
                .isEqualTo(new SignInRefusal.MoreThanYouHave("qa"));
        assertThat(why(invitations.invite(admin, "Dan", dan, new RoleKey("nobody"))))
                .isEqualTo(new Refusal.NotFound("role"));
        assertThat(invitations.invite(world.owner, "Dan", dan, Role.OWNER.key()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoDoesNotManageMembersNeitherInvitesNorSeesInvitations() {
        var agent = caller(accept(invite(Role.AGENT)).orElseThrow());
        var missing = new Refusal.Forbidden(Permission.MANAGE_MEMBERS);
        assertThat(why(invitations.invite(agent, "Dan", new EmailAddress("dan@acme.example"), Role.QA.key())))
                .isEqualTo(missing);
        assertThat(why(invitations.list(agent))).isEqualTo(missing);
    }

    @Test
    void anotherOrganizationsInvitationIsNotThere() {
        var invited = invite(Role.AGENT);
        var mallory = world.register("Other", "mallory@other.example");
        assertThat(why(invitations.revoke(mallory, invited.invitation().id())))
                .isEqualTo(new Refusal.NotFound("invitation"));
        assertThat(invitations.list(mallory).orElseThrow()).isEmpty();
        for (String rubbish : List.of("", "a.b.c", invited.token().text() + "x")) {
            assertThat(why(invitations.accept(new Acceptance(rubbish, PASSWORD, Optional.empty()), Origin.unknown())))
                    .isEqualTo(new SignInRefusal.LinkInvalid());
        }
    }
}
