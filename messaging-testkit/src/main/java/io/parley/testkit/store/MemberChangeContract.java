package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.identity.Session;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.member.MemberProfile;
import io.parley.messaging.member.Skill;
import io.parley.messaging.store.MemberFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface MemberChangeContract extends StoreContract {
    private static List<Member> search(
            World world, Optional<RoleKey> role, Optional<Boolean> active, Optional<Skill> skill) {
        var filter = new MemberFilter(Optional.empty(), role, active, skill, Optional.empty());
        return world.list(tx -> tx.members().search(filter, 10));
    }

    private static Member deactivated(World world, Member member) {
        var gone = member.deactivated(World.at(9));
        world.run(tx -> tx.members().save(gone));
        return gone;
    }

    @Test
    default void aMemberIsFoundAsItWasSavedLast() {
        var world = world();
        var before = world.member();
        var after = new Member(
                before.id(), "Ádám", before.email(), Role.OWNER, Availability.AWAY, 7, Optional.of(World.at(9)));

        world.run(tx -> {
            assertThat(tx.members().lockToChange(before.id())).contains(before);
            tx.members().save(after);
        });

        assertThat(world.find(tx -> tx.members().find(before.id()))).contains(after);
        assertThat(world.list(tx -> tx.members().search(new MemberFilter(Optional.of("ÁDÁ"), Optional.empty()), 10)))
                .containsExactly(after);
        assertThat(world.list(tx -> tx.members().search(new MemberFilter(Optional.of("ada"), Optional.empty()), 10)))
                .isEmpty();
        assertThat(world.find(tx -> tx.members().passwordHash(before.id()))).isPresent();
    }

    @Test
    default void whoIsDeactivatedGetsNoWork() {
        var world = world();
        var gone = deactivated(world, world.addMember("Bea"));
        world.run(tx -> tx.members().setAvailability(gone.id(), Availability.AVAILABLE));

        assertThat(world.find(tx -> tx.members().lock(gone.id()))).isEmpty();
        assertThat(world.list(tx -> tx.members().lockAvailable()))
                .extracting(Candidate::member)
                .containsExactly(world.member().id());
        assertThat(world.find(tx -> tx.members().find(gone.id()))).contains(gone);
    }

    @Test
    default void whoIsReactivatedGetsWorkAgain() {
        var world = world();
        var gone = deactivated(world, world.member());
        world.run(tx -> tx.members().save(gone.reactivated()));

        assertThat(world.find(tx -> tx.members().lock(gone.id()))).isPresent();
        world.run(tx -> tx.members().setAvailability(gone.id(), Availability.AVAILABLE));
        assertThat(world.list(tx -> tx.members().lockAvailable())).hasSize(1);
    }

    @Test
    default void membersAreFoundByRoleActivityAndSkill() {
        var world = world();
        var bea = world.addMember("Bea");
        var gone = deactivated(world, world.addMember("Cay"));
        var german = new Skill("german");
        world.run(tx -> tx.profiles().save(bea.id(), skilled(german)));
        world.run(tx -> tx.profiles().save(gone.id(), skilled(german, new Skill("billing"))));

        assertThat(search(world, Optional.of(Role.AGENT.key()), Optional.empty(), Optional.empty()))
                .hasSize(3);
        assertThat(search(world, Optional.of(Role.OWNER.key()), Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(search(world, Optional.empty(), Optional.of(true), Optional.of(german)))
                .containsExactly(bea);
        assertThat(search(world, Optional.empty(), Optional.of(false), Optional.empty()))
                .containsExactly(gone);
        assertThat(search(world, Optional.empty(), Optional.empty(), Optional.of(german)))
                .containsExactly(bea, gone);
        assertThat(search(world, Optional.empty(), Optional.empty(), Optional.of(new Skill("french"))))
                .isEmpty();
    }

    private static MemberProfile skilled(Skill... skills) {
        return new MemberProfile(
                "", "", Optional.empty(), Optional.empty(), Set.of(skills), Optional.empty(), Optional.empty());
    }

    @Test
    default void whoseWorkIsToBeHandedOverIsKnownUntilItIs() {
        var world = world();
        var home = world.home().id();
        var gone = world.member().id();
        world.run(tx -> {
            tx.members().departs(gone);
            tx.members().departs(gone);
        });

        assertThat(world.list(tx -> tx.members().departing(10))).containsExactly(gone);
        assertThat(departures(world)).containsOnlyOnce(home);
        assertThat(world().list(tx -> tx.members().departing(10))).isEmpty();

        world.run(tx -> tx.members().departed(gone));
        assertThat(world.list(tx -> tx.members().departing(10))).isEmpty();
        assertThat(departures(world)).doesNotContain(home);
    }

    private static List<OrganizationId> departures(World world) {
        return world.transactor().onPlatform(tx -> tx.organizationsWithDepartures(10_000));
    }

    /** Two who take each other's rights away at once: with the team locked, the second sees what the first did. */
    @Test
    default void ofManyWhoChangeTheTeamAtOnceEachSeesWhatTheOthersDid() {
        var world = world();
        for (int i = 0; i < 7; i++) {
            world.addMember("Bea " + i);
        }

        Together.run(
                8,
                number -> world.call(tx -> {
                    tx.organizations().lock();
                    var active = tx.members()
                            .search(
                                    new MemberFilter(
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of(true),
                                            Optional.empty(),
                                            Optional.empty()),
                                    2);
                    if (active.size() > 1) {
                        tx.members().save(active.getFirst().deactivated(World.at(number)));
                    }
                    return active.size();
                }));

        assertThat(search(world, Optional.empty(), Optional.of(true), Optional.empty()))
                .hasSize(1);
    }

    @Test
    default void endingAllSignInsOfAMemberSparesOneAndThoseOfOthers() {
        var world = world();
        var bea = world.addMember("Bea");
        var first = addSession(world, world.member());
        var second = addSession(world, world.member());
        var other = addSession(world, bea);

        assertThat(world.list(tx -> tx.sessions().endAll(world.member().id(), Optional.of(second))))
                .containsExactly(first);
        assertThat(world.list(tx -> tx.sessions().endAll(world.member().id(), Optional.empty())))
                .containsExactly(second);
        assertThat(world.list(tx -> tx.sessions().endAll(world.member().id(), Optional.empty())))
                .isEmpty();
        assertThat(world.find(tx -> tx.sessions().find(other)))
                .hasValueSatisfying(session -> assertThat(session.ended()).isFalse());
        assertThat(world.find(tx -> tx.sessions().find(first)))
                .hasValueSatisfying(session -> assertThat(session.ended()).isTrue());
    }

    private static SessionId addSession(World world, Member member) {
        var id = new SessionId(UUID.randomUUID());
        world.run(tx -> tx.sessions().add(new Session(id, member.id(), "hash", World.at(0), World.at(1_000), false)));
        return id;
    }

    @Test
    default void aStandingSaysWhetherTheMemberIsActive() {
        var world = world();
        var id = addSession(world, world.member());
        var gone = deactivated(world, world.member());

        assertThat(world.find(tx -> tx.sessions().standing(id)))
                .hasValueSatisfying(standing -> assertThat(standing.member()).isEqualTo(gone));
    }
}
