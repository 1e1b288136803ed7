package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Session;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.organization.Organization;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public interface PlatformContract extends StoreContract {
    @Test
    default void anOrganizationIsSuspendedAndResumed() {
        var world = world();

        world.run(tx -> tx.organizations().suspend(Optional.of(World.NOW)));
        assertThat(world.find(tx -> tx.organizations().find()).orElseThrow().suspendedAt())
                .contains(World.NOW);
        assertThat(listed(world).orElseThrow().isSuspended()).isTrue();

        world.run(tx -> tx.organizations().suspend(Optional.empty()));
        assertThat(listed(world).orElseThrow().isSuspended()).isFalse();
    }

    @Test
    default void theDirectoryGoesOnWhereAPageEnded() {
        var world = world();
        world();
        List<Organization> all = world.transactor().onPlatform(tx -> tx.directory(Optional.empty(), 10_000));

        var middle = all.size() / 2;
        Optional<OrganizationId> last = Optional.of(all.get(middle - 1).id());
        List<Organization> rest = world.transactor().onPlatform(tx -> tx.directory(last, 10_000));

        assertThat(rest).isEqualTo(all.subList(middle, all.size()));
    }

    @Test
    default void everySessionOfAnOrganizationEndsAndNoOther() {
        var world = world();
        var other = world();
        var session = session(world);
        var theirs = session(other);

        Set<MemberId> shutOut = world.call(tx -> tx.sessions().endEvery());

        assertThat(shutOut).containsExactly(world.member().id());
        assertThat(world.find(tx -> tx.sessions().find(session)).orElseThrow().ended())
                .isTrue();
        assertThat(other.find(tx -> tx.sessions().find(theirs)).orElseThrow().ended())
                .isFalse();
    }

    @Test
    default void anImpersonationIsKeptWithItsSession() {
        var world = world();
        var id = new SessionId(world.ids().next());
        var session = new Session(
                id,
                world.member().id(),
                "hash",
                World.NOW,
                World.at(60),
                false,
                Origin.unknown(),
                World.NOW,
                Optional.of("Root"));

        world.run(tx -> tx.sessions().add(session));

        assertThat(world.find(tx -> tx.sessions().find(id))).contains(session);
    }

    @Test
    default void administratorsAreAppointedAndDismissed() {
        var world = world();
        var organization = world.home().id();
        var member = world.member().id();

        world.transactor().onPlatform(tx -> {
            tx.administrators().appoint(organization, member);
            tx.administrators().appoint(organization, member);
            return true;
        });
        assertThat(isAdministrator(world)).isTrue();
        world.transactor().onPlatform(tx -> {
            tx.administrators().dismiss(organization, member);
            return true;
        });
        assertThat(isAdministrator(world)).isFalse();
    }

    @Test
    default void contactsAreListedInPages() {
        var world = world();
        world.receive(new Handle("one"), new PlatformMessageId("m1"), "Hello");
        world.receive(new Handle("two"), new PlatformMessageId("m2"), "Hello");

        List<Contact> first = world.call(tx -> tx.contacts().list(Optional.empty(), 1));
        Optional<ContactId> last = Optional.of(first.getLast().id());
        List<Contact> second = world.call(tx -> tx.contacts().list(last, 10));

        assertThat(first).hasSize(1);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    default void whatIsErasedIsGoneAndNothingElse() {
        var world = world();
        var other = world();
        session(world);
        OrganizationId gone = world.home().id();

        int parts = 0;
        while (world.transactor().onPlatform(tx -> tx.erase(gone, 2)) && parts < 1_000) {
            parts++;
        }

        assertThat(listed(world)).isEmpty();
        assertThat(world.list(tx -> tx.members().all())).isEmpty();
        assertThat(world.list(tx -> tx.channels().all())).isEmpty();
        assertThat(world.findOnPlatform(tx -> tx.signInName(world.member().email())))
                .isEmpty();
        assertThat(listed(other)).isPresent();
        assertThat(other.find(tx -> tx.members().find(other.member().id()))).isPresent();
    }

    private static boolean isAdministrator(World world) {
        return world.transactor()
                .onPlatform(tx -> tx.administrators()
                        .contains(world.home().id(), world.member().id()));
    }

    private static Optional<Organization> listed(World world) {
        return world.transactor().onPlatform(tx -> tx.directory(Optional.empty(), 10_000)).stream()
                .filter(one -> one.id().equals(world.home().id()))
                .findFirst();
    }

    private static SessionId session(World world) {
        var id = new SessionId(world.ids().next());
        world.run(
                tx -> tx.sessions().add(new Session(id, world.member().id(), "hash", World.NOW, World.at(60), false)));
        return id;
    }
}
