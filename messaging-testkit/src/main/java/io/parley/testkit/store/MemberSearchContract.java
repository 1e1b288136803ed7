package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.member.Member;
import io.parley.messaging.store.MemberFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public interface MemberSearchContract extends StoreContract {
    private static List<Member> beginningWith(World world, String text) {
        return world.list(tx -> tx.members().search(new MemberFilter(Optional.of(text), Optional.empty()), 10));
    }

    @Test
    default void membersAreFoundByTheBeginningOfTheirNameWhateverItsCase() {
        var world = world();
        var bea = world.addMember("Beatrix Potter");
        var aerger = world.addMember("Ärger");
        world.addMember("Potter");

        assertThat(beginningWith(world, "BEAtrix P")).containsExactly(bea);
        assertThat(beginningWith(world, " ärg")).containsExactly(aerger);
        assertThat(beginningWith(world, "trix")).isEmpty();
    }

    @Test
    default void membersAreFoundByTheBeginningOfTheirAddress() {
        var world = world();
        var bea = world.addMember("Bea");
        String address = bea.email().value();

        assertThat(beginningWith(world, address.substring(0, 20).toUpperCase(java.util.Locale.ROOT)))
                .containsExactly(bea);
        assertThat(beginningWith(world, address)).containsExactly(bea);
    }

    @Test
    default void whatIsLookedForIsNoPattern() {
        var world = world();
        var odd = world.addMember("100%_\\ sure");

        assertThat(beginningWith(world, "%")).isEmpty();
        assertThat(beginningWith(world, "_")).isEmpty();
        assertThat(beginningWith(world, "100%_\\")).containsExactly(odd);
    }

    @Test
    default void membersAreReadPageByPageTheOldestFirst() {
        var world = world();
        var first = world.addMember("Zed");
        var second = world.addMember("Zac");
        var third = world.addMember("Zoe");

        assertThat(world.list(tx -> tx.members().search(MemberFilter.everybody(), 2)))
                .containsExactly(world.member(), first);
        assertThat(world.list(tx ->
                        tx.members().search(new MemberFilter(Optional.of("z"), Optional.of(first.id())), 10)))
                .containsExactly(second, third);
        assertThat(world.list(tx ->
                        tx.members().search(new MemberFilter(Optional.empty(), Optional.of(second.id())), 10)))
                .containsExactly(third);
    }

    @Test
    default void someMembersAreFoundByTheirIds() {
        var world = world();
        var bea = world.addMember("Bea");
        var foreign = world().member();

        assertThat(world.list(tx -> tx.members().among(Set.of(bea.id(), foreign.id()))))
                .containsExactly(bea);
        assertThat(world.list(tx -> tx.members().among(Set.of()))).isEmpty();
    }

    @Test
    default void anotherOrganizationsMembersAreNotFound() {
        world().addMember("Quentin");

        assertThat(beginningWith(world(), "quentin")).isEmpty();
    }
}
