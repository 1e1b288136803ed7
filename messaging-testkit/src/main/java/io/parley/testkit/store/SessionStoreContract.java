package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface SessionStoreContract extends StoreContract {
    @Test
    default void aSessionIsFoundAsItWasAdded() {
        var world = world();
        var session = added(world);

        assertThat(world.find(tx -> tx.sessions().find(session.id()))).contains(session);
        assertThat(world.find(tx -> tx.sessions().lock(session.id()))).contains(session);
    }

    @Test
    default void anUnknownSessionIsNotFound() {
        var world = world();

        assertThat(world.find(tx -> tx.sessions().find(new SessionId(UUID.randomUUID()))))
                .isEmpty();
        assertThat(world.find(tx -> tx.sessions().lock(new SessionId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void aSessionStandsWithItsMember() {
        var world = world();
        var session = added(world);

        var standing = world.find(tx -> tx.sessions().standing(session.id())).orElseThrow();

        assertThat(standing.session()).isEqualTo(session);
        assertThat(standing.member()).isEqualTo(world.member());
        assertThat(world.find(tx -> tx.sessions().standing(new SessionId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void aRotatedAndAnEndedSessionIsKept() {
        var world = world();
        var session = added(world);
        var ended = session.rotate("hash-2").end();

        world.run(tx -> tx.sessions().save(ended));

        assertThat(world.find(tx -> tx.sessions().find(session.id()))).contains(ended);
    }

    @Test
    default void ofManyWhoUseOneTokenAtOnceOneSucceeds() {
        var world = world();
        var session = added(world);

        List<Boolean> rotated = Together.run(
                16,
                number -> world.call(tx -> {
                    var locked = tx.sessions().lock(session.id()).orElseThrow();
                    boolean current = locked.currentTokenHash().equals("hash-1");
                    if (current) {
                        tx.sessions().save(locked.rotate("hash-of-thread-" + number));
                    }
                    return current;
                }));

        assertThat(rotated).containsOnlyOnce(true);
    }

    @Test
    default void fromWhereAndWithWhatASessionIsUsedIsKept() {
        var world = world();
        var used = added(world).usedAt(World.at(90), new Origin("192.0.2.7", "Firefox"));
        world.run(tx -> tx.sessions().save(used));
        assertThat(world.find(tx -> tx.sessions().find(used.id()))).contains(used);
    }

    @Test
    default void whatIsAliveIsListedTheLastUsedFirst() {
        var world = world();
        var older = added(world);
        var newer = added(world);
        var other = addedFor(world, world.addMember("Bea").id());
        world.run(tx -> tx.sessions().keepUses(Map.of(older.id(), World.at(70), newer.id(), World.at(60))));
        assertThat(world.list(tx -> tx.sessions().alive(world.member().id(), World.at(80))))
                .extracting(Session::id)
                .containsExactly(older.id(), newer.id());
        world.run(tx -> tx.sessions().save(older.end()));
        assertThat(world.list(tx -> tx.sessions().alive(world.member().id(), World.at(80))))
                .extracting(Session::id)
                .containsExactly(newer.id());
        assertThat(world.list(tx -> tx.sessions().alive(world.member().id(), World.at(3600))))
                .isEmpty();
        assertThat(world.list(tx -> tx.sessions().alive(other.member(), World.at(80))))
                .hasSize(1);
    }

    @Test
    default void theLastUseNeverGoesBack() {
        var world = world();
        var session = added(world);
        world.run(tx -> tx.sessions().keepUses(Map.of(session.id(), World.at(70))));
        world.run(tx -> tx.sessions().keepUses(Map.of(session.id(), World.at(60))));
        assertThat(world.find(tx -> tx.sessions().find(session.id())))
                .hasValueSatisfying(found -> assertThat(found.lastUsedAt()).isEqualTo(World.at(70)));
    }

    @Test
    default void allOfAMembersSessionsEndButOne() {
        var world = world();
        var first = added(world);
        var second = added(world);
        var kept = added(world);
        var other = addedFor(world, world.addMember("Bea").id());
        var member = world.member().id();
        assertThat(world.list(tx -> tx.sessions().endAll(member, Optional.of(kept.id()))))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(world.list(tx -> tx.sessions().endAll(member, Optional.empty())))
                .containsExactly(kept.id());
        assertThat(world.list(tx -> tx.sessions().endAll(member, Optional.empty())))
                .isEmpty();
        assertThat(world.find(tx -> tx.sessions().find(other.id()))).contains(other);
    }

    private static Session added(World world) {
        return addedFor(world, world.member().id());
    }

    private static Session addedFor(World world, MemberId member) {
        var id = new SessionId(world.ids().next());
        var session = new Session(id, member, "hash-1", World.NOW, World.at(3600), false);
        world.run(tx -> tx.sessions().add(session));
        return session;
    }
}
