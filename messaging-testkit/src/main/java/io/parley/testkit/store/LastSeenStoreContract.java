package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

public interface LastSeenStoreContract extends StoreContract {
    private static Map<MemberId, Instant> lastSeen(World world, MemberId... members) {
        return world.call(tx -> tx.lastSeen().of(Set.of(members)));
    }

    @Test
    default void whoeverWasSeenIsFoundAndNobodyElse() {
        var world = world();
        var ada = world.member().id();
        var bea = world.addMember("Bea").id();
        var cid = world.addMember("Cid").id();
        world.run(tx -> tx.lastSeen().keep(Map.of(ada, World.NOW, bea, World.at(7))));

        assertThat(lastSeen(world, ada, bea, cid)).isEqualTo(Map.of(ada, World.NOW, bea, World.at(7)));
        assertThat(lastSeen(world, bea)).isEqualTo(Map.of(bea, World.at(7)));
        assertThat(lastSeen(world)).isEmpty();
    }

    @Test
    default void theLatestTimeStays() {
        var world = world();
        var ada = world.member().id();
        world.run(tx -> tx.lastSeen().keep(Map.of(ada, World.at(10))));
        world.run(tx -> tx.lastSeen().keep(Map.of(ada, World.at(5))));
        assertThat(lastSeen(world, ada)).isEqualTo(Map.of(ada, World.at(10)));

        world.run(tx -> tx.lastSeen().keep(Map.of(ada, World.at(11))));
        world.run(tx -> tx.lastSeen().keep(Map.of()));
        assertThat(lastSeen(world, ada)).isEqualTo(Map.of(ada, World.at(11)));
    }

    @Test
    default void anotherOrganizationsMembersWereNeverSeen() {
        var theirs = world();
        var ours = world();
        theirs.run(tx -> tx.lastSeen().keep(Map.of(theirs.member().id(), World.NOW)));

        assertThat(lastSeen(ours, theirs.member().id())).isEmpty();
    }
}
