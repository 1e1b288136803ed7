package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.ApiKey;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.TokenHash;
import io.parley.messaging.store.KeyStanding;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public interface ApiKeyStoreContract extends StoreContract {
    @Test
    default void aKeyIsFoundAsItWasAdded() {
        var world = world();
        var lasting = added(world, world.member().id());
        var passing = new ApiKey(
                new ApiKeyId(world.ids().next()),
                world.member().id(),
                "Export",
                Set.of(Permission.READ_CONVERSATIONS, Permission.ASSIGN),
                TokenHash.of("other"),
                World.NOW,
                Optional.of(World.at(60)),
                Optional.of(World.at(1)));
        world.run(tx -> tx.apiKeys().add(passing));

        assertThat(world.find(tx -> tx.apiKeys().find(lasting.id()))).contains(lasting);
        assertThat(world.find(tx -> tx.apiKeys().find(passing.id()))).contains(passing);
        assertThat(world.list(tx -> tx.apiKeys().all())).containsExactly(lasting, passing);
    }

    @Test
    default void aKeyComesWithItsMemberAsTheyAre() {
        var world = world();
        var key = added(world, world.member().id());

        assertThat(world.find(tx -> tx.apiKeys().standing(key.id()))).contains(new KeyStanding(key, world.member()));
        assertThat(world.find(
                        tx -> tx.apiKeys().standing(new ApiKeyId(world.ids().next()))))
                .isEmpty();
    }

    @Test
    default void aMembersKeysAreTheirsOnly() {
        var world = world();
        var bea = world.addMember("Bea").id();
        var first = added(world, bea);
        added(world, world.member().id());
        var second = added(world, bea);

        assertThat(world.list(tx -> tx.apiKeys().of(bea))).containsExactly(first, second);
    }

    @Test
    default void aRemovedKeyIsGone() {
        var world = world();
        var key = added(world, world.member().id());

        assertThat(world.find(tx -> tx.apiKeys().remove(key.id()))).contains(key);
        assertThat(world.find(tx -> tx.apiKeys().remove(key.id()))).isEmpty();
        assertThat(world.find(tx -> tx.apiKeys().find(key.id()))).isEmpty();
        assertThat(world.find(tx -> tx.apiKeys().standing(key.id()))).isEmpty();
    }

    @Test
    default void theLatestUseStays() {
        var world = world();
        var key = added(world, world.member().id());
        var gone = added(world, world.member().id());
        world.run(tx -> tx.apiKeys().remove(gone.id()));
        world.run(tx -> tx.apiKeys().keepUses(Map.of(key.id(), World.at(9), gone.id(), World.at(9))));
        world.run(tx -> tx.apiKeys().keepUses(Map.of(key.id(), World.at(4))));
        world.run(tx -> tx.apiKeys().keepUses(Map.of()));

        assertThat(world.list(tx -> tx.apiKeys().all())).containsExactly(key.usedAt(World.at(9)));
    }

    @Test
    default void anotherOrganizationsKeyIsNotThere() {
        var ours = world();
        var theirs = world();
        var key = added(theirs, theirs.member().id());

        assertThat(ours.find(tx -> tx.apiKeys().find(key.id()))).isEmpty();
        assertThat(ours.find(tx -> tx.apiKeys().standing(key.id()))).isEmpty();
        assertThat(ours.find(tx -> tx.apiKeys().remove(key.id()))).isEmpty();
        ours.run(tx -> tx.apiKeys().keepUses(Map.of(key.id(), World.at(1))));
        assertThat(theirs.find(tx -> tx.apiKeys().find(key.id()))).contains(key);
    }

    private static ApiKey added(World world, MemberId member) {
        var key = new ApiKey(
                new ApiKeyId(world.ids().next()),
                member,
                "Import",
                Set.of(Permission.WRITE_MESSAGES),
                TokenHash.of("secret"),
                World.NOW,
                Optional.empty(),
                Optional.empty());
        world.run(tx -> tx.apiKeys().add(key));
        return key;
    }
}
