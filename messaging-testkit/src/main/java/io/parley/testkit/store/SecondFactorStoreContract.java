package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.SecondFactor;
import java.util.Set;
import org.junit.jupiter.api.Test;

public interface SecondFactorStoreContract extends StoreContract {
    @Test
    default void aMemberHasOneAtMostUntilItIsRemoved() {
        var world = world();
        var member = world.member().id();
        assertThat(world.find(tx -> tx.secondFactors().lock(member))).isEmpty();
        var begun = SecondFactor.begun(member, "sealed");
        world.run(tx -> tx.secondFactors().save(begun));
        assertThat(world.find(tx -> tx.secondFactors().lock(member))).contains(begun);
        var confirmed = new SecondFactor(member, "sealed otherwise", true, 59_000_000L, Set.of("one", "two"));
        world.run(tx -> tx.secondFactors().save(confirmed));
        assertThat(world.find(tx -> tx.secondFactors().lock(member))).contains(confirmed);
        world.run(tx -> tx.secondFactors().remove(member));
        assertThat(world.find(tx -> tx.secondFactors().lock(member))).isEmpty();
    }

    @Test
    default void anotherOrganizationsIsInvisible() {
        var theirs = world();
        var member = theirs.member().id();
        theirs.run(tx -> tx.secondFactors().save(SecondFactor.begun(member, "sealed")));
        var ours = world();
        assertThat(ours.find(tx -> tx.secondFactors().lock(member))).isEmpty();
        ours.run(tx -> tx.secondFactors().remove(member));
        assertThat(theirs.find(tx -> tx.secondFactors().lock(member))).isPresent();
    }
}
