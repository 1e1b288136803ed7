package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Message;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.store.ConversationOverview;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

public interface ConversationStoreContract extends StoreContract {
    @Test
    default void aConversationIsFoundAsItWasSaved() {
        var world = world();
        var internal = world.openInternal("Printer", World.NOW);
        var customer = world.openCustomer("Zoe");

        assertThat(world.find(tx -> tx.conversations().find(internal.id()))).contains(internal);
        assertThat(world.find(tx -> tx.conversations().lock(internal.id()))).contains(internal);
        assertThat(world.find(tx -> tx.conversations().find(customer.id()))).contains(customer);
    }

    @Test
    default void anUnknownConversationIsNotFound() {
        var world = world();
        var unknown = new ConversationId(UUID.randomUUID());

        assertThat(world.find(tx -> tx.conversations().find(unknown))).isEmpty();
        assertThat(world.find(tx -> tx.conversations().lock(unknown))).isEmpty();
        assertThat(world.find(tx ->
                        tx.conversations().overview(unknown, world.member().id())))
                .isEmpty();
    }

    @Test
    default void everyPartOfTheStateIsKept() {
        var world = world();
        var received = world.receive(world.handle(), world.platformId(), "Hello");
        var id = received.conversation();
        var assignee = new Assignee(world.member().id(), world.member().name());

        var assigned = world.execute(id, new ConversationCommand.Assign(assignee));
        assertThat(world.find(tx -> tx.conversations().find(id))).contains(assigned);

        var resolved = world.execute(id, new ConversationCommand.ChangeStatus(Status.RESOLVED));
        assertThat(world.find(tx -> tx.conversations().find(id))).contains(resolved);

        var unassigned = world.execute(id, new ConversationCommand.Unassign());
        assertThat(world.find(tx -> tx.conversations().find(id))).contains(unassigned);
        assertThat(unassigned.assignee()).isEmpty();
        assertThat(unassigned.customer().flatMap(Customer::lastWroteAt)).contains(World.NOW);
        assertThat(unassigned.lastMessage().orElseThrow().text()).isEqualTo("Hello");
    }

    @Test
    default void aDecisionThatChangesNothingIsSavedAsNothing() {
        var world = world();
        var conversation = world.openInternal("Printer", World.NOW);

        world.execute(conversation.id(), new ConversationCommand.ChangeStatus(Status.OPEN));

        assertThat(world.find(tx -> tx.conversations().find(conversation.id()))).contains(conversation);
    }

    @Test
    default void theOpenConversationOfAContactIsFoundUntilItIsClosed() {
        var world = world();
        var conversation = world.openCustomer("Zoe");
        var contact = conversation.customer().orElseThrow().contact();
        var channel = world.channel().id();
        var elsewhere = new ChannelId(UUID.randomUUID());

        assertThat(world.find(tx -> tx.conversations().lockOpen(contact, channel)))
                .contains(conversation);
        assertThat(world.find(tx -> tx.conversations().lockOpen(contact, elsewhere)))
                .isEmpty();

        world.execute(conversation.id(), new ConversationCommand.ChangeStatus(Status.RESOLVED));
        assertThat(world.find(tx -> tx.conversations().lockOpen(contact, channel)))
                .isPresent();

        world.execute(conversation.id(), new ConversationCommand.ChangeStatus(Status.CLOSED));
        assertThat(world.find(tx -> tx.conversations().lockOpen(contact, channel)))
                .isEmpty();
    }

    @Test
    default void afterClosingANewConversationBegins() {
        var world = world();
        var handle = world.handle();
        var first = world.receive(handle, world.platformId(), "One").conversation();
        world.execute(first, new ConversationCommand.ChangeStatus(Status.CLOSED));

        var second = world.receive(handle, world.platformId(), "Two").conversation();

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    default void notesAreKeptInOrder() {
        var world = world();
        var id = world.openInternal("Printer", World.NOW).id();
        for (int i = 1; i <= 3; i++) {
            world.execute(
                    id,
                    new ConversationCommand.AddNote(
                            new NoteId(world.ids().next()), world.author(), "note " + i, Visibility.PRIVATE));
        }

        assertThat(world.list(tx -> tx.notes().of(id, 10)))
                .extracting(note -> note.text())
                .containsExactly("note 1", "note 2", "note 3");
        assertThat(world.list(tx -> tx.notes().of(id, 2)))
                .extracting(note -> note.text())
                .containsExactly("note 2", "note 3");
        assertThat(world.list(tx -> tx.notes().of(id, 1)).getFirst().author()).isEqualTo(world.author());
    }

    @Test
    default void unreadCountsTheMessagesOfOthersAfterTheMark() {
        var world = world();
        var handle = world.handle();
        var first = world.receive(handle, world.platformId(), "One");
        var id = first.conversation();
        world.receive(handle, world.platformId(), "Two");
        world.post(id, "Mine");
        world.receive(handle, world.platformId(), "Three");
        assertThat(unread(world, id)).isEqualTo(3);

        world.execute(
                id, new ConversationCommand.MarkRead(Receipt.none(world.member().id()), first.seq()));

        assertThat(unread(world, id)).isEqualTo(2);
        Receipt receipt =
                world.call(tx -> tx.conversations().receipt(id, world.member().id()));
        assertThat(receipt.read()).isEqualTo(first.seq());
    }

    @Test
    default void aReadMarkBelongsToOneMember() {
        var world = world();
        var other = world.addMember("Bea");
        var first = world.receive(world.handle(), world.platformId(), "One");
        world.execute(first.conversation(), new ConversationCommand.MarkRead(Receipt.none(other.id()), first.seq()));

        assertThat(unread(world, first.conversation())).isEqualTo(1);
        Receipt receipt = world.call(tx ->
                tx.conversations().receipt(first.conversation(), world.member().id()));
        assertThat(receipt.read()).isZero();
    }

    @Test
    default void sixtyFourThreadsPostingLeaveNoGapAndNoRepeat() {
        var world = world();
        var id = world.openInternal("Busy", World.NOW).id();

        List<Message> posted = Together.run(64, number -> {
            world.postOnce(id, new ClientId("first of " + number));
            return world.postOnce(id, new ClientId("second of " + number));
        });

        long last = world.find(tx -> tx.conversations().find(id))
                .map(Conversation::lastSeq)
                .orElseThrow();
        assertThat(last).isEqualTo(1 + 2 * 64);
        assertThat(posted).extracting(Message::seq).doesNotHaveDuplicates();
        assertThat(FeedReader.everything(world))
                .extracting(event -> event.happened().seq())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
    }

    private static long unread(World world, ConversationId id) {
        return world.find(tx -> tx.conversations().overview(id, world.member().id()))
                .map(ConversationOverview::unread)
                .orElseThrow();
    }
}
