package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.identity.Session;
import io.parley.messaging.member.Member;
import io.parley.messaging.store.MemberFilter;
import io.parley.messaging.store.Standing;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public interface RoleStoreContract extends StoreContract {
    @Test
    default void rolesComeBackInTheOrderOfTheirKeys() {
        var world = world();
        var second = role("second", Set.of(Permission.ASSIGN, Permission.READ_CONVERSATIONS), true);
        var first = role("first", Set.of(), false);
        world.run(tx -> tx.roles().add(second));
        world.run(tx -> tx.roles().add(first));

        assertThat(world.list(tx -> tx.roles().own())).containsExactly(first, second);
        assertThat(world.find(tx -> tx.roles().lock(second.key()))).contains(second);
        assertThat(world.find(tx -> tx.roles().lock(new RoleKey("third")))).isEmpty();
    }

    @Test
    default void thereIsOneRoleForAKey() {
        var world = world();
        world.run(tx -> tx.roles().add(role("first", Set.of(), false)));

        assertThatThrownBy(() -> world.run(tx -> tx.roles().add(role("first", Set.of(), true))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    default void whatIsBuiltInIsHeldAndInNoStore() {
        var world = world();

        assertThat(world.find(tx -> tx.roles().hold(Role.AGENT.key()))).contains(Role.AGENT);
        assertThat(world.find(tx -> tx.roles().lock(Role.AGENT.key()))).isEmpty();
        assertThat(world.list(tx -> tx.roles().own())).isEmpty();
    }

    @Test
    default void membersHaveTheirRoleAsItIsNowHoweverTheyAreFound() {
        var world = world();
        var role = role("shift_lead", Set.of(Permission.ASSIGN), false);
        world.run(tx -> tx.roles().add(role));
        var bea = with(world, role);
        var session = new Session(
                new SessionId(world.ids().next()), bea.id(), "hash", World.NOW, World.NOW.plusSeconds(60), false);
        world.run(tx -> tx.sessions().add(session));
        var next = role("shift_lead", Set.of(Permission.CHANGE_STATUS, Permission.ASSIGN), true);

        world.run(tx -> {
            tx.roles().lock(role.key());
            tx.roles().save(next);
        });

        assertThat(world.find(tx -> tx.members().find(bea.id())).map(Member::role))
                .contains(next);
        assertThat(world.list(tx -> tx.members().all()).getLast().role()).isEqualTo(next);
        assertThat(world.list(tx -> tx.members().among(Set.of(bea.id()))))
                .extracting(Member::role)
                .containsExactly(next);
        assertThat(world.list(tx -> tx.members().search(new MemberFilter(Optional.of("bea"), Optional.empty()), 10)))
                .extracting(Member::role)
                .containsExactly(next);
        assertThat(world.find(tx -> tx.sessions().standing(session.id()))
                        .map(Standing::member)
                        .map(Member::role))
                .contains(next);
    }

    @Test
    default void whoHasARoleIsKnown() {
        var world = world();
        var role = role("shift_lead", Set.of(), false);
        world.run(tx -> tx.roles().add(role));
        assertThat(world.list(tx -> tx.roles().holders(role.key()))).isEmpty();

        var bea = with(world, role);

        assertThat(world.list(tx -> tx.roles().holders(role.key()))).containsExactly(bea.id());
        assertThat(world.list(tx -> tx.roles().holders(Role.AGENT.key())))
                .containsExactly(world.member().id());
    }

    @Test
    default void aRoleThatIsRemovedIsGone() {
        var world = world();
        var role = role("shift_lead", Set.of(), false);
        world.run(tx -> tx.roles().add(role));

        world.run(tx -> {
            tx.roles().lock(role.key());
            tx.roles().remove(role.key());
        });

        assertThat(world.find(tx -> tx.roles().hold(role.key()))).isEmpty();
    }

    @Test
    default void anotherOrganizationHasRolesOfItsOwn() {
        var world = world();
        var other = world();
        world.run(tx -> tx.roles().add(role("first", Set.of(), false)));

        assertThat(other.list(tx -> tx.roles().own())).isEmpty();
        assertThat(other.find(tx -> tx.roles().hold(new RoleKey("first")))).isEmpty();
    }

    private static Member with(World world, Role role) {
        var bea = World.newMember(world.ids(), "Bea").withRole(role);
        world.run(tx -> tx.members().add(bea, "hash"));
        return bea;
    }

    private static Role role(String key, Set<Permission> permissions, boolean ownOfficeOnly) {
        return new Role(new RoleKey(key), "A role", permissions, ownOfficeOnly);
    }
}
