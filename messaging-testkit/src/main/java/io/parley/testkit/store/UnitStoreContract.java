package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.feed.Position;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.id.TeamId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.Session;
import io.parley.messaging.organization.Office;
import io.parley.messaging.organization.Team;
import io.parley.messaging.store.Standing;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Offices and teams. */
public interface UnitStoreContract extends StoreContract {
    @Test
    default void officesAndTeamsComeBackAsTheyWereSaved() {
        var world = world();
        var bea = world.addMember("Bea");
        var office = new Office(
                new OfficeId(world.ids().next()), "North", Set.of(world.member().id()));
        var team = new Team(new TeamId(world.ids().next()), "Billing", Set.of());
        world.run(tx -> {
            tx.offices().add(office);
            tx.teams().add(team);
        });
        assertThat(world.list(tx -> tx.offices().all())).containsExactly(office);
        assertThat(world.list(tx -> tx.teams().all())).containsExactly(team);

        var nextOffice = new Office(office.id(), "South", Set.of(bea.id()));
        var nextTeam =
                new Team(team.id(), "Bills", Set.of(bea.id(), world.member().id()));
        world.run(tx -> {
            tx.offices().lock(office.id());
            tx.offices().save(nextOffice);
            tx.teams().lock(team.id());
            tx.teams().save(nextTeam);
        });
        assertThat(world.find(tx -> tx.offices().lock(office.id()))).contains(nextOffice);
        assertThat(world.find(tx -> tx.teams().lock(team.id()))).contains(nextTeam);

        world.run(tx -> {
            tx.offices().remove(office.id());
            tx.teams().remove(team.id());
        });
        assertThat(world.list(tx -> tx.offices().all())).isEmpty();
        assertThat(world.list(tx -> tx.teams().all())).isEmpty();
    }

    @Test
    default void anotherOrganizationHasOfficesAndTeamsOfItsOwn() {
        var world = world();
        var other = world();
        var office = office(world, "North");

        assertThat(other.find(tx -> tx.offices().lock(office.id()))).isEmpty();
        assertThat(other.list(tx -> tx.offices().all())).isEmpty();
        assertThat(other.list(tx -> tx.teams().all())).isEmpty();
    }

    @Test
    default void whoIsBoundToTheirOfficesSeesTheseAndWhoHasNoneSeesAll() {
        var world = world();
        var manager = World.newMember(world.ids(), "Mia").withRole(Role.MANAGER);
        var free = World.newMember(world.ids(), "Fay").withRole(Role.MANAGER);
        var agent = world.member();
        world.run(tx -> {
            tx.members().add(manager, "hash");
            tx.members().add(free, "hash");
        });
        var north = new Office(new OfficeId(world.ids().next()), "North", Set.of(manager.id(), agent.id()));
        world.run(tx -> tx.offices().add(north));

        Map<?, Reach> reaches = world.call(tx -> tx.offices().reaches(Set.of(manager.id(), free.id(), agent.id())));

        assertThat(reaches).hasSize(3);
        assertThat(reaches.get(manager.id())).isEqualTo(new Reach.Offices(Set.of(north.id())));
        assertThat(reaches.get(free.id())).isEqualTo(new Reach.Everywhere());
        assertThat(reaches.get(agent.id())).isEqualTo(new Reach.Everywhere());
    }

    @Test
    default void aSignInKnowsHowFarItsMemberSeesAndSinceWhen() {
        var world = world();
        var manager = World.newMember(world.ids(), "Mia").withRole(Role.MANAGER);
        world.run(tx -> tx.members().add(manager, "hash"));
        var session = new Session(
                new SessionId(world.ids().next()), manager.id(), "hash", World.NOW, World.NOW.plusSeconds(60), false);
        world.run(tx -> tx.sessions().add(session));
        Position before = world.call(tx -> tx.feed().end());
        assertThat(standing(world, session).reach()).isEqualTo(new Reach.Everywhere());
        assertThat(standing(world, session).accessChanged()).isLessThanOrEqualTo(before);

        var north = new Office(new OfficeId(world.ids().next()), "North", Set.of(manager.id()));
        world.run(tx -> {
            tx.offices().add(north);
            tx.members().accessChanged(north.members());
        });

        assertThat(standing(world, session).reach()).isEqualTo(new Reach.Offices(Set.of(north.id())));
        assertThat(standing(world, session).accessChanged()).isGreaterThan(before);
    }

    @Test
    default void anOfficeIsUsedByItsChannelsAndConversations() {
        var world = world();
        var byChannel = office(world, "North");
        var byConversation = office(world, "South");
        var byNobody = office(world, "West");

        world.run(tx -> tx.channels().move(world.channel().id(), Optional.of(byChannel.id())));
        var conversation = world.openInternal("Plans", World.NOW);
        ReachContract.move(world, conversation.id(), Optional.of(byConversation.id()));

        assertThat(world.holds(tx -> tx.offices().isUsed(byChannel.id()))).isTrue();
        assertThat(world.holds(tx -> tx.offices().isUsed(byConversation.id()))).isTrue();
        assertThat(world.holds(tx -> tx.offices().isUsed(byNobody.id()))).isFalse();
        assertThat(world.find(tx -> tx.channels().find(world.channel().id())))
                .hasValueSatisfying(channel -> assertThat(channel.office()).contains(byChannel.id()));
    }

    private static Standing standing(World world, Session session) {
        return world.find(tx -> tx.sessions().standing(session.id())).orElseThrow();
    }

    /** A new office of nobody. */
    static Office office(World world, String name) {
        var office = new Office(new OfficeId(world.ids().next()), name, Set.of());
        world.run(tx -> tx.offices().add(office));
        return office;
    }
}
