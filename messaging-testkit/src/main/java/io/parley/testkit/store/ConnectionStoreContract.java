package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.connection.Acquaintance;
import io.parley.messaging.connection.Connection;
import io.parley.messaging.connection.Connection.State;
import io.parley.messaging.connection.ConnectionChange;
import io.parley.messaging.connection.ConnectionDecision;
import io.parley.messaging.connection.Pair;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.member.Member;
import io.parley.messaging.store.Collision;
import io.parley.messaging.store.ConnectionFilter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public interface ConnectionStoreContract extends StoreContract {
    private static Connection asked(Member by, Member to) {
        return new Connection(new Pair(by.id(), to.id()), State.REQUESTED, by.id(), World.NOW);
    }

    private static Connection accepted(Connection asked, Instant at) {
        return new Connection(asked.members(), State.ACCEPTED, asked.requestedBy(), at);
    }

    @Test
    default void aConnectionIsFoundAsItWasAddedWhoeverIsNamedFirst() {
        var world = world();
        var bea = world.addMember("Bea");
        var asked = asked(bea, world.member());
        world.run(tx -> tx.connections().add(asked));

        assertThat(world.find(tx ->
                        tx.connections().lock(new Pair(bea.id(), world.member().id()))))
                .contains(asked);
        assertThat(world.find(
                        tx -> tx.connections().lock(new Pair(world.member().id(), bea.id()))))
                .contains(asked);
    }

    @Test
    default void aSavedConnectionIsReplacedAndARemovedOneIsGone() {
        var world = world();
        var asked = asked(world.member(), world.addMember("Bea"));
        world.run(tx -> tx.connections().add(asked));

        world.run(tx -> tx.connections().save(accepted(asked, World.at(5))));
        assertThat(world.find(tx -> tx.connections().lock(asked.members()))).contains(accepted(asked, World.at(5)));

        world.run(tx -> tx.connections().remove(asked.members()));
        assertThat(world.find(tx -> tx.connections().lock(asked.members()))).isEmpty();
    }

    @Test
    default void twoMembersHaveOneConnectionAtMost() {
        var world = world();
        var bea = world.addMember("Bea");
        world.run(tx -> tx.connections().add(asked(world.member(), bea)));

        assertThatThrownBy(() -> world.run(tx -> tx.connections().add(asked(bea, world.member()))))
                .isInstanceOf(Collision.class);
    }

    @Test
    default void eachOfTheTwoSeesTheOther() {
        var world = world();
        var bea = world.addMember("Bea");
        var asked = asked(world.member(), bea);
        world.run(tx -> tx.connections().add(asked));
        var requests = ConnectionFilter.all(State.REQUESTED);

        assertThat(world.list(tx -> tx.connections().of(world.member().id(), requests, 10)))
                .containsExactly(new Acquaintance(asked, bea.id(), "Bea"));
        assertThat(world.list(tx -> tx.connections().of(bea.id(), requests, 10)))
                .containsExactly(new Acquaintance(
                        asked, world.member().id(), world.member().name()));
        assertThat(world.list(tx -> tx.connections().of(bea.id(), ConnectionFilter.all(State.ACCEPTED), 10)))
                .isEmpty();
    }

    @Test
    default void connectionsAreReadPageByPageTheOldestMemberFirst() {
        var world = world();
        var me = world.addMember("Me");
        // Some of the others have lesser ids than the member whose list it is, and some have greater ones.
        var others = IntStream.range(0, 6)
                .mapToObj(i -> world.addMember("Member " + i))
                .toList();
        world.run(tx -> tx.connections().add(asked(world.member(), me)));
        others.reversed().forEach(other -> world.run(tx -> tx.connections().add(asked(other, me))));

        var first = world.list(tx -> tx.connections().of(me.id(), ConnectionFilter.all(State.REQUESTED), 3));
        var rest = new ConnectionFilter(
                State.REQUESTED, Optional.of(first.getLast().member()));
        var second = world.list(tx -> tx.connections().of(me.id(), rest, 10));

        assertThat(membersOf(first))
                .containsExactly(
                        world.member().id(), others.get(0).id(), others.get(1).id());
        assertThat(membersOf(second))
                .containsExactly(
                        others.get(2).id(),
                        others.get(3).id(),
                        others.get(4).id(),
                        others.get(5).id());
    }

    private static List<MemberId> membersOf(List<Acquaintance> rows) {
        return rows.stream().map(Acquaintance::member).toList();
    }

    @Test
    default void whoeverAsksEachOtherAtTheSameMomentIsConnectedByOneRow() {
        var world = world();
        for (int round = 0; round < 5; round++) {
            var pair = List.of(world.addMember("Bea"), world.addMember("Abe"));
            var decisions = Together.run(8, number -> ask(world, pair.get(number % 2), pair.get((number + 1) % 2)));

            assertThat(decisions)
                    .filteredOn(ConnectionDecision.Kept.class::isInstance)
                    .extracting(decision -> ((ConnectionDecision.Kept) decision).change())
                    .containsExactlyInAnyOrder(ConnectionChange.REQUESTED, ConnectionChange.ACCEPTED);
            assertThat(world.list(
                            tx -> tx.connections().of(pair.getFirst().id(), ConnectionFilter.all(State.ACCEPTED), 10)))
                    .hasSize(1);
        }
    }

    private static ConnectionDecision ask(World world, Member by, Member to) {
        return world.patiently(tx -> {
            var existing = tx.connections().lock(new Pair(by.id(), to.id()));
            var decision = existing.map(connection -> connection.requestAgain(by.id(), World.NOW))
                    .orElseGet(() -> Connection.request(by.id(), to.id(), World.NOW));
            if (decision instanceof ConnectionDecision.Kept kept) {
                if (existing.isPresent()) {
                    tx.connections().save(kept.next());
                } else {
                    tx.connections().add(kept.next());
                }
            }
            return decision;
        });
    }

    @Test
    default void anotherOrganizationsConnectionsAreInvisible() {
        var theirs = world();
        var ours = world();
        var asked = asked(theirs.member(), theirs.addMember("Bea"));
        theirs.run(tx -> tx.connections().add(asked));

        assertThat(ours.find(tx -> tx.connections().lock(asked.members()))).isEmpty();
        assertThat(ours.list(
                        tx -> tx.connections().of(theirs.member().id(), ConnectionFilter.all(State.REQUESTED), 10)))
                .isEmpty();
        ours.run(tx -> tx.connections().remove(asked.members()));
        assertThat(theirs.find(tx -> tx.connections().lock(asked.members()))).contains(asked);
    }
}
