package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.feed.Event;
import io.parley.messaging.id.ConversationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A reader follows while many write: it must miss nothing, in whatever order transactions begin and end. */
public interface FeedRaceContract extends StoreContract {
    int WRITERS = 16;
    int ROUNDS = 150;
    int CONVERSATIONS = 24;

    @Test
    default void aReaderWhoFollowsMissesNothing() {
        var world = world();
        var conversations = new ArrayList<ConversationId>();
        for (int i = 0; i < CONVERSATIONS; i++) {
            conversations.add(world.openInternal("conversation " + i, World.NOW).id());
        }
        var writing = new AtomicInteger(WRITERS);

        List<List<Event>> seen = Together.run(WRITERS + 1, number -> {
            if (number == WRITERS) {
                return FeedReader.until(world, () -> writing.get() == 0);
            }
            try {
                write(world, conversations, new SplittableRandom(number));
            } finally {
                writing.decrementAndGet();
            }
            return List.of();
        });

        assertComplete(world, seen.get(WRITERS));
    }

    private static void write(World world, List<ConversationId> conversations, SplittableRandom random) {
        for (int round = 0; round < ROUNDS; round++) {
            var id = conversations.get(random.nextInt(CONVERSATIONS));
            boolean undone = random.nextInt(8) == 0;
            long held = random.nextInt(4) == 0 ? random.nextLong(3_000_000) : 0;
            try {
                world.run(tx -> {
                    world.post(tx, id, "hello", Optional.empty(), World.NOW);
                    world.post(tx, id, "again", Optional.empty(), World.NOW);
                    spin(held);
                    if (undone) {
                        throw new Undone();
                    }
                });
            } catch (Undone expected) {
                assertThat(undone).isTrue();
            }
        }
    }

    private static void assertComplete(World world, List<Event> seen) {
        assertThat(seen).extracting(Event::position).doesNotHaveDuplicates().isSorted();
        var seqs = new HashMap<ConversationId, List<Long>>();
        seen.forEach(event -> seqs.computeIfAbsent(event.conversation(), id -> new ArrayList<>())
                .add(event.happened().seq()));
        assertThat(seqs).hasSize(CONVERSATIONS);
        seqs.forEach((id, numbers) -> {
            long last = world.find(tx -> tx.conversations().find(id))
                    .map(Conversation::lastSeq)
                    .orElseThrow();
            assertThat(numbers)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, last).boxed().toList());
        });
        assertThat(seen).hasSizeGreaterThan(WRITERS * ROUNDS);
    }

    private static void spin(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Thrown to undo a transaction. */
    final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
