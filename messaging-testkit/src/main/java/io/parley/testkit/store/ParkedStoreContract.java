package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.id.ParkedId;
import io.parley.messaging.store.ParkedStore.Parked;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

public interface ParkedStoreContract extends StoreContract {
    int ALL = 10_000;

    @Test
    default void aBodyIsParkedAsItCame() {
        var world = world();
        byte[] random = new byte[64];
        ThreadLocalRandom.current().nextBytes(random);
        var parked = parked(Bytes.copyOf(random), 1);
        add(world, parked);

        assertThat(world.findOnPlatform(tx -> tx.parked().find(parked.id()))).contains(parked);
    }

    @Test
    default void aBodyIsParkedOnce() {
        var world = world();
        var body = body();
        var first = parked(body, 1);
        var again = parked(body, 2);
        add(world, first);
        add(world, again);

        assertThat(world.findOnPlatform(tx -> tx.parked().find(first.id()))).contains(first);
        assertThat(world.findOnPlatform(tx -> tx.parked().find(again.id()))).isEmpty();
    }

    @Test
    default void theOldestIsListedFirst() {
        var world = world();
        var later = parked(body(), 2);
        var earlier = parked(body(), 1);
        add(world, later);
        add(world, earlier);

        var listed = world.transactor().onPlatform(tx -> tx.parked().list(ALL)).stream()
                .filter(each -> each.equals(later) || each.equals(earlier));

        assertThat(listed).containsExactly(earlier, later);
    }

    @Test
    default void whatIsRemovedIsGone() {
        var world = world();
        var parked = parked(body(), 1);
        add(world, parked);

        world.transactor().onPlatform(tx -> {
            tx.parked().remove(parked.id());
            return true;
        });

        assertThat(world.findOnPlatform(tx -> tx.parked().find(parked.id()))).isEmpty();
    }

    private static void add(World world, Parked parked) {
        world.transactor().onPlatform(tx -> {
            tx.parked().add(parked);
            return true;
        });
    }

    private static Bytes body() {
        return Bytes.utf8("{\"unreadable\":\"" + UUID.randomUUID() + "\"}");
    }

    private static Parked parked(Bytes body, int seconds) {
        var id = new ParkedId(UUID.randomUUID());
        return new Parked(id, ChannelType.WHATSAPP, body, "no such field", World.at(seconds));
    }
}
