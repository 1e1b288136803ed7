package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.message.EarlyChange;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.store.MessageRange;
import io.parley.messaging.store.Settlement;
import io.parley.messaging.store.StoreUnavailable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages of contacts, settled together with those that come at the same time. */
public interface ArrivingContract extends StoreContract {
    int CROWD = 64;
    int CONVERSATIONS = 4;

    @Test
    default void aMessageThatComesAgainIsKnown() {
        var world = world();
        Message first = world.receive(world.handle(), world.platformId(), "Hello");
        var second = world.platformId();

        assertThat(arrive(world, first, second)).isInstanceOf(Settlement.Settled.class);
        assertThat(arrive(world, first, second)).isEqualTo(new Settlement.ArrivedBefore());
        assertThat(arrive(world, first, first.platformId().orElseThrow())).isEqualTo(new Settlement.ArrivedBefore());
        assertThat(messages(world, first.conversation())).hasSize(2);
    }

    @Test
    default void whatWasChangedBeforeItCameIsNotSettledByItself() {
        var world = world();
        Message first = world.receive(world.handle(), world.platformId(), "Hello");
        var second = world.platformId();
        world.run(tx ->
                tx.messages().keepEarly(world.channel().id(), second, new EarlyChange.Edited("Better", World.NOW)));

        assertThat(arrive(world, first, second)).isEqualTo(new Settlement.NotByItself());
        assertThat(messages(world, first.conversation())).hasSize(1);
    }

    @Test
    default void ofACrowdWithRepetitionsEachMessageIsStoredOnce() {
        var world = world();
        List<Message> firsts = IntStream.range(0, CONVERSATIONS)
                .mapToObj(number -> world.receive(world.handle(), world.platformId(), "Hello"))
                .toList();
        List<PlatformMessageId> ids = IntStream.range(0, CROWD / 2)
                .mapToObj(number -> world.platformId())
                .toList();

        var settlements = Together.run(CROWD, number -> {
            int message = number % ids.size();
            return arrive(world, firsts.get(message % CONVERSATIONS), ids.get(message));
        });

        assertThat(settlements.stream().filter(Settlement.Settled.class::isInstance))
                .hasSize(ids.size());
        assertThat(settlements.stream().filter(Settlement.ArrivedBefore.class::isInstance))
                .hasSize(ids.size());
        assertThat(firsts).allSatisfy(first -> {
            var stored = messages(world, first.conversation());
            assertThat(stored).hasSize(1 + ids.size() / CONVERSATIONS);
            assertThat(stored).extracting(Message::platformId).doesNotHaveDuplicates();
        });
    }

    /** Again while the store has no time for it. */
    private static Settlement arrive(World world, Message before, PlatformMessageId platformId) {
        for (int attempt = 1; attempt < CROWD; attempt++) {
            try {
                return world.arrive(before, platformId);
            } catch (StoreUnavailable crowded) {
                Thread.onSpinWait();
            }
        }
        return world.arrive(before, platformId);
    }

    private static List<Message> messages(World world, ConversationId conversation) {
        return world.list(tx -> tx.messages().range(conversation, new MessageRange.Latest(), 200));
    }
}
