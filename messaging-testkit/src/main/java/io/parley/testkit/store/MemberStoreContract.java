package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Role;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.store.Collision;
import io.parley.messaging.store.PlatformTx;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface MemberStoreContract extends StoreContract {
    @Test
    default void aPasswordHashIsReplaced() {
        var world = world();
        var bea = world.addMember("Bea");
        world.run(tx -> tx.members().setPasswordHash(bea.id(), "another"));
        assertThat(world.find(tx -> tx.members().passwordHash(bea.id()))).contains("another");
        assertThat(world.find(tx -> tx.members().passwordHash(world.member().id())))
                .contains("hash-of-" + world.member().id());
    }

    @Test
    default void theOrganizationIsFound() {
        var world = world();

        Organization found = world.call(tx -> tx.organizations().get());

        assertThat(found).isEqualTo(world.home());
    }

    @Test
    default void aMemberIsFoundAsItWasAdded() {
        var world = world();

        assertThat(world.find(tx -> tx.members().find(world.member().id()))).contains(world.member());
        assertThat(world.find(tx -> tx.members().passwordHash(world.member().id())))
                .contains("hash-of-" + world.member().id());
    }

    @Test
    default void anUnknownMemberIsNotFound() {
        var unknown = new MemberId(UUID.randomUUID());
        var world = world();

        assertThat(world.find(tx -> tx.members().find(unknown))).isEmpty();
        assertThat(world.find(tx -> tx.members().passwordHash(unknown))).isEmpty();
        assertThat(world.find(tx -> tx.members().lock(unknown))).isEmpty();
    }

    @Test
    default void membersAreListedTheOldestFirst() {
        var world = world();
        var second = world.addMember("Bea");
        var third = world.addMember("Abe");

        assertThat(world.list(tx -> tx.members().all())).containsExactly(world.member(), second, third);
    }

    @Test
    default void anAddressIsTakenInEveryOrganization() {
        var taken = world().member().email();
        var other = world();
        var member = new Member(new MemberId(other.ids().next()), "Eve", taken, Role.ADMIN, Availability.AVAILABLE, 1);

        assertThatThrownBy(() -> other.run(tx -> tx.members().add(member, "hash")))
                .isInstanceOf(Collision.class);
    }

    @Test
    default void anAddressTellsWhoSignsIn() {
        var world = world();

        var found = world.findOnPlatform(tx -> tx.signInName(world.member().email()));

        assertThat(found)
                .contains(new PlatformTx.SignInName(
                        world.home().id(), world.member().id()));
    }

    @Test
    default void onlyAvailableMembersAreCandidates() {
        var world = world();
        var away = world.addMember("Bea");
        world.run(tx -> tx.members().setAvailability(away.id(), Availability.AWAY));

        assertThat(world.list(tx -> tx.members().lockAvailable()))
                .extracting(Candidate::member)
                .containsExactly(world.member().id());
        assertThat(world.find(tx -> tx.members().find(away.id())))
                .map(Member::availability)
                .contains(Availability.AWAY);
        assertThat(world.find(tx -> tx.members().lock(away.id())))
                .contains(new Candidate(away.id(), "Bea", 0, Member.DEFAULT_CAPACITY));
    }

    @Test
    default void candidatesComeTheOldestFirst() {
        var world = world();
        var second = world.addMember("Bea");

        assertThat(world.list(tx -> tx.members().lockAvailable()))
                .extracting(Candidate::member)
                .containsExactly(world.member().id(), second.id());
    }

    @Test
    default void theLoadCountsConversationsThatAreWork() {
        var world = world();
        var assignee = new Assignee(world.member().id(), world.member().name());
        for (Status status : Status.values()) {
            var conversation = world.openCustomer("Zoe").id();
            world.execute(conversation, new ConversationCommand.Assign(assignee));
            world.execute(conversation, new ConversationCommand.ChangeStatus(status));
        }

        assertThat(world.find(tx -> tx.members().lock(world.member().id())))
                .map(Candidate::load)
                .contains(3);
        assertThat(world.list(tx -> tx.members().lockAvailable()))
                .extracting(Candidate::load)
                .containsExactly(3);
    }

    @Test
    default void nobodyIsGivenMoreThanTheyCanTakeWhenManyAssignAtOnce() {
        var world = world();
        var assignee = new Assignee(world.member().id(), world.member().name());

        Together.run(12, number -> {
            var conversation = world.openCustomer("Zoe " + number).id();
            return world.call(tx -> {
                var locked = tx.conversations().lock(conversation).orElseThrow();
                boolean room =
                        tx.members().lock(assignee.member()).orElseThrow().load() < 5;
                if (room) {
                    world.decide(tx, locked, new ConversationCommand.Assign(assignee));
                }
                return room;
            });
        });

        assertThat(world.find(tx -> tx.members().lock(assignee.member())))
                .map(Candidate::load)
                .contains(5);
    }
}
