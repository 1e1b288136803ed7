package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Session;
import java.util.List;
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

    private static Session added(World world) {
        var id = new SessionId(world.ids().next());
        var session = new Session(id, world.member().id(), "hash-1", World.NOW, World.at(3600), false);
        world.run(tx -> tx.sessions().add(session));
        return session;
    }
}
