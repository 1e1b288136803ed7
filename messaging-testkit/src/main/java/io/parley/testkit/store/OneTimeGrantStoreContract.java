package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.OneTimeTokenId;
import io.parley.messaging.identity.OneTimeGrant;
import io.parley.messaging.identity.OneTimeGrant.Purpose;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public interface OneTimeGrantStoreContract extends StoreContract {
    @Test
    default void aGrantIsFoundUntilItIsRemoved() {
        var world = world();
        var grant = added(world, Purpose.PASSWORD_RESET, 60);
        assertThat(found(world, grant)).contains(grant);
        world.run(tx -> tx.oneTimeGrants().remove(grant.id()));
        assertThat(found(world, grant)).isEmpty();
    }

    @Test
    default void whatHasExpiredGoesWhenSomethingElseComes() {
        var world = world();
        var expired = added(world, Purpose.PASSWORD_RESET, 5);
        var alive = added(world, Purpose.PASSWORD_RESET, 50);
        var later = grant(world, Purpose.PASSWORD_RESET, 60);
        world.run(tx -> tx.oneTimeGrants().add(later, World.at(5)));
        assertThat(found(world, expired)).isEmpty();
        assertThat(found(world, alive)).contains(alive);
        assertThat(found(world, later)).contains(later);
    }

    @Test
    default void allOfOnePurposeGoTogether() {
        var world = world();
        var one = added(world, Purpose.PASSWORD_RESET, 60);
        var other = added(world, Purpose.PASSWORD_RESET, 60);
        var another = added(world, Purpose.SECOND_FACTOR, 60);
        world.run(tx -> tx.oneTimeGrants().removeAll(world.member().id(), Purpose.PASSWORD_RESET));
        assertThat(found(world, one)).isEmpty();
        assertThat(found(world, other)).isEmpty();
        assertThat(found(world, another)).contains(another);
    }

    @Test
    default void anotherOrganizationsGrantIsInvisible() {
        var theirs = world();
        var grant = added(theirs, Purpose.PASSWORD_RESET, 60);
        var ours = world();
        assertThat(found(ours, grant)).isEmpty();
        ours.run(tx -> tx.oneTimeGrants().remove(grant.id()));
        assertThat(found(theirs, grant)).contains(grant);
    }

    private static Optional<OneTimeGrant> found(World world, OneTimeGrant grant) {
        return world.find(tx -> tx.oneTimeGrants().lock(grant.id()));
    }

    private static OneTimeGrant added(World world, Purpose purpose, long seconds) {
        var grant = grant(world, purpose, seconds);
        world.run(tx -> tx.oneTimeGrants().add(grant, World.NOW));
        return grant;
    }

    private static OneTimeGrant grant(World world, Purpose purpose, long seconds) {
        var id = new OneTimeTokenId(world.ids().next());
        return new OneTimeGrant(id, purpose, world.member().id(), "hash", World.at(seconds));
    }
}
