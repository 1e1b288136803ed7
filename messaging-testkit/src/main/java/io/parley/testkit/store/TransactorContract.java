package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.Collision;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

public interface TransactorContract extends StoreContract {
    @Test
    default void theResultOfTheWorkComesBack() {
        var world = world();

        OrganizationId seen = world.call(tx -> tx.organization());

        assertThat(seen).isEqualTo(world.home().id());
    }

    @Test
    default void workThatThrowsLeavesNothing() {
        var world = world();
        var id = new ConversationId(world.ids().next());

        assertThatThrownBy(() -> world.run(tx -> {
                    tx.conversations().save(Conversation.openInternal("undone", id, 1, World.NOW));
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("on purpose");

        assertThat(world.find(tx -> tx.conversations().find(id))).isEmpty();
    }

    @Test
    default void workSeesItsOwnWrites() {
        var world = world();

        boolean found = world.holds(tx -> {
            var opened = world.openInternal(tx, "mine", World.NOW);
            return tx.conversations().find(opened.id()).equals(Optional.of(opened));
        });

        assertThat(found).isTrue();
    }

    /** However often: what was asked before may be asked in another way. */
    @Test
    default void workThatOnlyReadsSeesWhatIsThere() {
        var world = world();
        var lunch = world.openInternal("Lunch", World.NOW);
        var dinner = world.openInternal("Dinner", World.NOW);
        var viewer = world.member().id();

        for (int time = 0; time < 20; time++) {
            var found = world.transactor().read(world.home().id(), tx -> {
                assertThat(tx.conversations().overview(dinner.id(), viewer)).isPresent();
                return List.of(
                        tx.conversations().find(lunch.id()), tx.conversations().find(dinner.id()));
            });
            assertThat(found).containsExactly(Optional.of(lunch), Optional.of(dinner));
        }
    }

    @Test
    default void workThatOnlyReadsSeesNothingOfOthers() {
        var world = world();
        var theirs = world().openInternal("Theirs", World.NOW);

        Optional<Conversation> found = world.transactor().read(world.home().id(), tx -> {
            tx.conversations().find(theirs.id());
            return tx.conversations().find(theirs.id());
        });

        assertThat(found).isEmpty();
    }

    @Test
    default void workThatOnlyReadsCannotWrite() {
        var world = world();
        var id = new ConversationId(world.ids().next());

        assertThatThrownBy(() -> world.transactor().read(world.home().id(), tx -> {
                    tx.conversations().save(Conversation.openInternal("written", id, 1, World.NOW));
                    return id;
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(world.find(tx -> tx.conversations().find(id))).isEmpty();
    }

    @Test
    default void afterWorkThatOnlyReadsAndFailsOthersGoOn() {
        var world = world();
        var lunch = world.openInternal("Lunch", World.NOW);

        for (int time = 0; time < 100; time++) {
            assertThatThrownBy(() -> world.transactor().read(world.home().id(), tx -> {
                        tx.conversations().find(lunch.id());
                        throw new UnsupportedOperationException("on purpose");
                    }))
                    .hasMessage("on purpose");
        }
        world.run(tx -> world.post(tx, lunch.id(), "goes on", Optional.empty(), World.NOW));

        Optional<Conversation> found = world.transactor()
                .read(world.home().id(), tx -> tx.conversations().find(lunch.id()));
        assertThat(found.orElseThrow().lastSeq()).isGreaterThan(lunch.lastSeq());
    }

    @Test
    default void collidingWorkIsRunAgainAndSeesTheWinner() {
        var world = world();
        var handle = world.handle();
        var runs = new AtomicInteger();

        var messages = Together.run(
                16,
                number -> world.call(tx -> {
                    runs.incrementAndGet();
                    return world.receive(tx, handle, world.platformId(), "message " + number);
                }));

        assertThat(messages)
                .extracting(message -> message.conversation())
                .containsOnly(messages.getFirst().conversation());
        assertThat(runs).hasValueGreaterThanOrEqualTo(16);
    }

    @Test
    default void workThatCollidesForEverEndsWithAnException() {
        var world = world();

        assertThatThrownBy(() -> world.run(tx -> tx.channels().add(world.channel())))
                .isInstanceOf(Collision.class);
    }

    @Test
    default void everyConversationHasANumberOfItsOwnThatPeopleCanSay() {
        var world = world();
        var numbers = new HashSet<Long>();

        assertThatThrownBy(() -> world.run(tx -> {
                    assertThat(tx.conversations().nextNumber()).isEqualTo(1);
                    throw new UnsupportedOperationException("on purpose");
                }))
                .hasMessage("on purpose");
        Together.run(12, number -> world.openInternal("one of many", World.NOW).number())
                .forEach(numbers::add);

        assertThat(numbers).hasSize(12).allSatisfy(number -> assertThat(number).isBetween(1L, 13L));
    }
}
