package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.member.Availability;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.RoleRefusal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What belongs to an office is worked on by those who see it. */
class OfficeServiceTest {
    private final World world = new World();
    private final Caller mia = manager("Mia");
    private final Caller sue = manager("Sue");
    private final OfficeId north = office(mia);
    private final OfficeId south = office(sue);

    @Test
    void aNewConversationGoesToSomebodyWhoSeesIt() {
        available(sue);
        available(mia);
        channelBelongsTo(north);

        world.customerWrites("in-1", "hello");

        assertThat(world.conversation().office()).contains(north);
        assertThat(assignee()).contains(mia.member());
    }

    @Test
    void aConversationThatNobodySeesWhoIsAvailableWaits() {
        available(sue);
        channelBelongsTo(north);

        world.customerWrites("in-1", "hello");
        assertThat(assignee()).isEmpty();
        available(sue);
        assertThat(assignee()).isEmpty();
        available(mia);
        assertThat(assignee()).contains(mia.member());
    }

    @Test
    void whoDoesNotSeeWhereAConversationGoesLosesIt() {
        world.customerWrites("in-1", "hello");
        var id = world.conversation().id();
        world.messaging.conversations().assign(world.owner, id, mia.member()).orElseThrow();

        world.messaging
                .conversations()
                .move(world.owner, id, Optional.of(north))
                .orElseThrow();
        assertThat(assignee()).contains(mia.member());
        world.messaging
                .conversations()
                .move(world.owner, id, Optional.of(south))
                .orElseThrow();
        assertThat(assignee()).isEmpty();
        assertThat(refusal(world.messaging.conversations().assign(world.owner, id, mia.member())))
                .isEqualTo(new RoleRefusal.NotInOffice(mia.member()));
    }

    @Test
    void nobodyIsMentionedWhoCouldNotReadIt() {
        world.customerWrites("in-1", "hello");
        var id = world.conversation().id();
        world.messaging
                .conversations()
                .move(world.owner, id, Optional.of(south))
                .orElseThrow();

        var posted =
                world.messaging.notes().add(world.owner, id, "See @[Mia](" + mia.member() + ")", Visibility.PRIVATE);

        assertThat(refusal(posted)).isEqualTo(new MessageRefusal.MentionOutside(mia.member()));
    }

    @Test
    void whatIsOfAnotherOfficeIsNotThere() {
        world.customerWrites("in-1", "hello");
        var id = world.conversation().id();
        world.messaging
                .conversations()
                .move(world.owner, id, Optional.of(south))
                .orElseThrow();

        assertThat(refusal(world.messaging.inbox().conversation(now(mia), id))).isInstanceOf(Refusal.NotFound.class);
        assertThat(refusal(world.messaging.messages().post(now(mia), id, NewMessage.text("x"))))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(refusal(world.messaging.conversations().move(now(mia), id, Optional.of(north))))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(world.messaging.inbox().conversation(now(sue), id)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        var lead = new Role(new RoleKey("lead"), "Lead", Set.of(Permission.ASSIGN), false);
        var bound = new Caller(
                world.owner.organization(),
                mia.member(),
                "Mia",
                Set.of(Permission.MANAGE_ROLES, Permission.ASSIGN),
                new Reach.Offices(Set.of(north)),
                mia.credential(),
                mia.origin());

        assertThat(RoleService.beyond(world.owner, Set.of(), lead)).isEmpty();
        assertThat(RoleService.beyond(bound, Set.of(), lead)).contains(new RoleRefusal.ReachNotHeld());
        var more = new Role(lead.key(), "Lead", Set.of(Permission.MANAGE_ACCESS), true);
        assertThat(RoleService.beyond(bound, Set.of(), more))
                .contains(new RoleRefusal.PermissionNotHeld(Set.of(Permission.MANAGE_ACCESS)));
        assertThat(RoleService.beyond(bound, Set.of(Permission.MANAGE_ACCESS), more))
                .isEmpty();
    }

    private Optional<MemberId> assignee() {
        return world.conversation().assignee().map(Assignee::member);
    }

    private void available(Caller caller) {
        world.messaging
                .members()
                .setAvailability(now(caller), Availability.AVAILABLE)
                .orElseThrow();
    }

    private void channelBelongsTo(OfficeId office) {
        var channel = world.messaging.channels().all(world.owner).orElseThrow().getFirst();
        world.messaging
                .channels()
                .move(world.owner, channel.id(), Optional.of(office))
                .orElseThrow();
    }

    private OfficeId office(Caller member) {
        return world.messaging
                .offices()
                .create(world.owner, "Office", Set.of(member.member()))
                .orElseThrow()
                .id();
    }

    private Caller manager(String name) {
        var email = EmailAddress.parse(name.toLowerCase(Locale.ROOT) + "@acme.example")
                .orElseThrow();
        world.messaging
                .members()
                .add(world.owner, name, email, Role.MANAGER, "correct horse battery")
                .orElseThrow();
        return signIn(email);
    }

    /** As they are now. */
    private Caller now(Caller caller) {
        return signIn(EmailAddress.parse(caller.name().toLowerCase(Locale.ROOT) + "@acme.example")
                .orElseThrow());
    }

    private Caller signIn(EmailAddress email) {
        var signedIn =
                world.messaging.signIn().login(email, "correct horse battery").orElseThrow();
        return world.messaging
                .signIn()
                .authenticate(signedIn.accessToken())
                .orElseThrow()
                .caller();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).why();
    }
}
