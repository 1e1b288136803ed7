package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.store.MessageRange;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import io.parley.messaging.store.StoreUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

public interface SettlementContract extends StoreContract {
    int CROWD = 64;

    @Test
    default void whatWasDecidedIsStoredWhole() {
        var world = world();
        var before = world.openCustomer("Zoe");

        var decided = decided(settle(world, post(world, before.id(), Optional.of(new ClientId("one")))));

        assertThat(world.find(tx -> tx.conversations().find(before.id()))).contains(decided);
        assertThat(messages(world, before.id())).hasSize(1);
        assertThat(world.findOnPlatform(tx -> tx.claimLanes(World.at(5), World.at(60), 100).stream()
                        .filter(lane -> lane.conversation().equals(before.id()))
                        .findFirst()))
                .isPresent();
        assertThat(FeedReader.everything(world)).hasSize(2);
    }

    @Test
    default void everyKindOfDecisionIsSettled() {
        var world = world();
        var id = world.openInternal("Printer", World.NOW).id();

        settle(
                world,
                proposal(
                        world,
                        id,
                        new ConversationCommand.AddNote(
                                new NoteId(world.ids().next()), world.author(), "a note", Visibility.PRIVATE)));
        settle(
                world,
                proposal(
                        world,
                        id,
                        new ConversationCommand.MarkRead(
                                Receipt.none(world.member().id()), 2)));
        var closed = decided(settle(world, proposal(world, id, new ConversationCommand.ChangeStatus(Status.CLOSED))));

        assertThat(closed.lastSeq()).isEqualTo(4);
        assertThat(world.find(tx -> tx.conversations().find(id))).contains(closed);
        assertThat(world.list(tx -> tx.notes().of(id, 10))).hasSize(1);
    }

    @Test
    default void textsAreKeptAsTheyAre() {
        var world = world();
        var id = world.openInternal("Odd", World.NOW).id();
        var texts =
                List.of("NULL", "{a,b}", "\"quoted\" \\ back", "it's", "two\nlines\t", "\uD83D\uDE00 ö", ",", "\\x00");

        Together.run(texts.size(), number -> settle(world, proposal(world, id, post(world, texts.get(number)))));

        assertThat(messages(world, id))
                .extracting(message -> message.content())
                .containsExactlyInAnyOrderElementsOf(
                        texts.stream().map(Content.Text::new).toList());
        assertThat(FeedReader.everything(world)).hasSize(1 + texts.size());
    }

    @Test
    default void nobodySettlesAnothersConversation() {
        var ours = world();
        var theirs = world().openInternal("Theirs", World.NOW);

        assertThat(settle(ours, post(ours, theirs.id(), Optional.empty()))).isEqualTo(new Settlement.NoConversation());
        assertThat(settle(ours, post(ours, new ConversationId(UUID.randomUUID()), Optional.empty())))
                .isEqualTo(new Settlement.NoConversation());
    }

    @Test
    default void sixtyFourProposalsAtOnceLeaveNoGapAndNoRepeat() {
        var world = world();
        var id = world.openInternal("Busy", World.NOW).id();

        Together.run(CROWD, number -> settle(world, post(world, id, Optional.of(new ClientId("id " + number)))));

        assertThat(FeedReader.everything(world))
                .extracting(event -> event.happened().seq())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1 + CROWD).boxed().toList());
    }

    @Test
    default void theSameClientIdAtTheSameMomentIsOneMessage() {
        var world = world();
        var id = world.openInternal("Twice", World.NOW).id();

        var settlements = Together.run(
                CROWD, number -> settle(world, post(world, id, Optional.of(new ClientId("id " + number % 4)))));

        assertThat(messages(world, id)).hasSize(4);
        assertThat(settlements.stream().filter(Settlement.SentBefore.class::isInstance))
                .hasSize(CROWD - 4);
        assertThat(settlements.stream().map(SettlementContract::message).distinct())
                .hasSize(4);
    }

    @Test
    default void aRefusalSpoilsNobody() {
        var world = world();
        var open = world.openInternal("Open", World.NOW).id();
        var closed = world.openInternal("Closed", World.NOW).id();
        world.execute(closed, new ConversationCommand.ChangeStatus(Status.CLOSED));

        var settlements = Together.run(
                CROWD, number -> settle(world, post(world, number % 2 == 0 ? open : closed, Optional.empty())));

        assertThat(settlements.stream().filter(Settlement.Refused.class::isInstance))
                .hasSize(CROWD / 2);
        assertThat(messages(world, open)).hasSize(CROWD / 2);
        assertThat(messages(world, closed)).isEmpty();
    }

    @Test
    default void aDecisionThatThrowsSpoilsNobody() {
        var world = world();
        var id = world.openInternal("Busy", World.NOW).id();
        var broken = new Proposal(id, world.member().id(), Optional.empty(), conversation -> {
            throw new UnsupportedOperationException("on purpose");
        });

        Together.run(CROWD, number -> {
            if (number % 2 == 0) {
                return settle(world, post(world, id, Optional.empty()));
            }
            assertThatThrownBy(() -> settle(world, broken)).isInstanceOf(UnsupportedOperationException.class);
            return broken;
        });

        assertThat(messages(world, id)).hasSize(CROWD / 2);
    }

    @Test
    default void whatCollidesSpoilsNobody() {
        var world = world();
        var id = world.openInternal("Busy", World.NOW).id();
        var taken = new MessageId(world.ids().next());
        settle(world, proposal(world, id, post(world, taken, Optional.empty())));

        Together.run(CROWD, number -> {
            if (number % 8 != 0) {
                return settle(world, post(world, id, Optional.empty()));
            }
            var again = proposal(world, id, post(world, taken, Optional.empty()));
            assertThatThrownBy(() -> settle(world, again)).isInstanceOf(RuntimeException.class);
            return again;
        });

        assertThat(messages(world, id)).hasSize(1 + CROWD - CROWD / 8);
        assertThat(FeedReader.everything(world)).hasSize(2 + CROWD - CROWD / 8);
    }

    @Test
    default void organizationsAreSettledAtOnceAndApart() {
        var worlds = IntStream.range(0, 8).mapToObj(ignored -> world()).toList();
        var ids = worlds.stream()
                .map(world -> world.openInternal("Ours", World.NOW).id())
                .toList();

        Together.run(
                CROWD,
                number -> settle(
                        worlds.get(number % 8),
                        post(
                                worlds.get(number % 8),
                                ids.get(number % 8),
                                Optional.of(new ClientId("the same for all " + number / 8)))));

        for (int i = 0; i < 8; i++) {
            assertThat(messages(worlds.get(i), ids.get(i))).hasSize(CROWD / 8);
            assertThat(FeedReader.everything(worlds.get(i))).hasSize(1 + CROWD / 8);
        }
    }

    @Test
    default void proposalsAndTransactionsTakeTurns() {
        var world = world();
        var id = world.openInternal("Both", World.NOW).id();

        Together.run(16, number -> {
            world.patiently(tx -> world.post(tx, id, "in a transaction", Optional.empty(), World.NOW));
            return settle(world, post(world, id, Optional.empty()));
        });

        assertThat(messages(world, id)).hasSize(32);
        assertThat(FeedReader.everything(world))
                .extracting(event -> event.happened().seq())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 33).boxed().toList());
    }

    @Test
    default void aProposalIsNotSettledWithinATransaction() {
        var world = world();
        var id = world.openInternal("Nested", World.NOW).id();

        assertThatThrownBy(() -> world.run(tx -> settle(world, post(world, id, Optional.empty()))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Settlement settle(World world, Proposal proposal) {
        for (int attempt = 1; attempt < CROWD; attempt++) {
            try {
                return world.transactor().settle(world.home().id(), proposal);
            } catch (StoreUnavailable crowded) {
                Thread.onSpinWait();
            }
        }
        return world.transactor().settle(world.home().id(), proposal);
    }

    private static Proposal post(World world, ConversationId conversation, Optional<ClientId> clientId) {
        var command = post(world, new MessageId(world.ids().next()), clientId);
        return new Proposal(
                conversation,
                world.member().id(),
                clientId.map(id -> new Proposal.Sent(world.author(), id)),
                state -> state.decide(command, Limits.standard(), World.NOW));
    }

    private static ConversationCommand post(World world, MessageId id, Optional<ClientId> clientId) {
        return new ConversationCommand.Post(
                id, world.author(), new Content.Text("Hello"), false, Optional.empty(), clientId, OptionalLong.empty());
    }

    private static ConversationCommand post(World world, String text) {
        return new ConversationCommand.Post(
                new MessageId(world.ids().next()),
                world.author(),
                new Content.Text(text),
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }

    private static Proposal proposal(World world, ConversationId conversation, ConversationCommand command) {
        return new Proposal(
                conversation,
                world.member().id(),
                Optional.empty(),
                state -> state.decide(command, Limits.standard(), World.NOW));
    }

    private static Conversation decided(Settlement settlement) {
        return ((Settlement.Settled) settlement).decided().next();
    }

    private static MessageId message(Settlement settlement) {
        return switch (settlement) {
            case Settlement.SentBefore(Message message) -> message.id();
            case Settlement.Settled(var decided) ->
                decided.next().lastMessage().orElseThrow().id();
            case Settlement.Refused refused -> throw new AssertionError("refused: " + refused.why());
            case Settlement.NoConversation() -> throw new AssertionError("no conversation");
            case Settlement.ArrivedBefore() -> throw new AssertionError("arrived before");
            case Settlement.NotByItself() -> throw new AssertionError("not by itself");
        };
    }

    private static List<Message> messages(World world, ConversationId conversation) {
        return world.list(tx -> tx.messages().range(conversation, new MessageRange.Latest(), 200));
    }
}
