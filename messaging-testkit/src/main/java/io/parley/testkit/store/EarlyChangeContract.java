package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.message.EarlyChange;
import io.parley.messaging.message.Emoji;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was done to messages before they came. */
public interface EarlyChangeContract extends StoreContract {
    @Test
    default void whatWasDoneToAMessageBeforeItCameIsTakenOutOnceInTheOrderInWhichItWasDone() {
        var world = world();
        var channel = world.channel().id();
        var message = world.platformId();
        var reacted = new EarlyChange.Reacted(Optional.of(new Emoji("👍")), World.NOW);
        var unreacted = new EarlyChange.Reacted(Optional.empty(), World.NOW.plusSeconds(3));
        var edited = new EarlyChange.Edited("Hello", World.NOW.plusSeconds(1));
        var deleted = new EarlyChange.Deleted(World.NOW.plusSeconds(2));
        world.run(tx -> {
            tx.messages().keepEarly(channel, message, deleted);
            tx.messages().keepEarly(channel, message, reacted);
            tx.messages().keepEarly(channel, message, unreacted);
            tx.messages().keepEarly(channel, message, edited);
            tx.messages().keepEarly(channel, message, edited);
        });

        assertThat(world.list(tx -> tx.messages().takeEarlyChanges(channel, message)))
                .containsExactly(reacted, edited, deleted, unreacted);
        assertThat(world.list(tx -> tx.messages().takeEarlyChanges(channel, message)))
                .isEmpty();
    }

    @Test
    default void whatWasDoneToAnotherMessageStays() {
        var world = world();
        var channel = world.channel().id();
        var message = world.platformId();
        world.run(tx -> tx.messages().keepEarly(channel, message, new EarlyChange.Deleted(World.NOW)));
        assertThat(world.list(tx -> tx.messages().takeEarlyChanges(channel, world.platformId())))
                .isEmpty();
    }
}
