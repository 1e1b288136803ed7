package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.id.InvitationId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Invitation;
import io.parley.messaging.identity.Role;
import io.parley.messaging.store.Collision;
import org.junit.jupiter.api.Test;

public interface InvitationStoreContract extends StoreContract {
    EmailAddress BEA = new EmailAddress("bea@example.com");

    @Test
    default void anInvitationIsFoundUntilItIsRemoved() {
        var world = world();
        var invitation = invitation(world, BEA, 60);
        world.run(tx -> tx.invitations().add(invitation));
        assertThat(world.find(tx -> tx.invitations().lock(invitation.id()))).contains(invitation);
        assertThat(world.find(tx -> tx.invitations().findByEmail(BEA))).contains(invitation);
        world.run(tx -> tx.invitations().remove(invitation.id()));
        assertThat(world.find(tx -> tx.invitations().lock(invitation.id()))).isEmpty();
        assertThat(world.find(tx -> tx.invitations().findByEmail(BEA))).isEmpty();
    }

    @Test
    default void whatIsOpenIsListedTheOldestFirst() {
        var world = world();
        var first = invitation(world, BEA, 60);
        var second = invitation(world, new EmailAddress("cleo@example.com"), 60);
        var expired = invitation(world, new EmailAddress("dan@example.com"), 5);
        world.run(tx -> {
            tx.invitations().add(first);
            tx.invitations().add(second);
            tx.invitations().add(expired);
        });
        assertThat(world.list(tx -> tx.invitations().open(World.at(5)))).containsExactly(first, second);
        assertThat(world.find(tx -> tx.invitations().findByEmail(expired.email())))
                .contains(expired);
    }

    @Test
    default void anAddressIsInvitedOnceInAnOrganization() {
        var world = world();
        world.run(tx -> tx.invitations().add(invitation(world, BEA, 60)));
        assertThatThrownBy(() -> world.run(tx -> tx.invitations().add(invitation(world, BEA, 60))))
                .isInstanceOf(Collision.class);
        var other = world();
        assertThat(other.find(tx -> tx.invitations().findByEmail(BEA))).isEmpty();
        other.run(tx -> tx.invitations().add(invitation(other, BEA, 60)));
    }

    private static Invitation invitation(World world, EmailAddress email, long seconds) {
        return new Invitation(
                new InvitationId(world.ids().next()),
                "Bea",
                email,
                Role.AGENT.key(),
                "hash",
                world.member().id(),
                World.NOW,
                World.at(seconds));
    }
}
