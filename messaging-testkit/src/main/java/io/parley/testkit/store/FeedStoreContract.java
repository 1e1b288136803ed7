package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.FeedPage;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.note.Visibility;
import org.junit.jupiter.api.Test;

public interface FeedStoreContract extends StoreContract {
    @Test
    default void anEmptyFeedHasNothing() {
        FeedPage page = read(world(), Position.START, 10);

        assertThat(page.events()).isEmpty();
        assertThat(page.more()).isFalse();
    }

    @Test
    default void everyEventComesBackAsItHappened() {
        var world = world();
        var received = world.receive(world.handle(), world.platformId(), "Hello");
        var id = received.conversation();
        var assignee = new Assignee(world.member().id(), world.member().name());
        var note = new NoteId(world.ids().next());
        world.execute(id, new ConversationCommand.Assign(assignee));
        world.execute(id, new ConversationCommand.AddNote(note, world.author(), "Look", Visibility.PUBLIC));
        world.execute(
                id, new ConversationCommand.MarkRead(Receipt.none(world.member().id()), 2));
        world.execute(id, new ConversationCommand.ChangeStatus(Status.RESOLVED));
        world.execute(id, new ConversationCommand.Unassign());

        var events = FeedReader.everything(world);

        assertThat(events).extracting(event -> event.happened().seq()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(events).extracting(Event::conversation).containsOnly(id);
        assertThat(events).extracting(event -> event.happened().at()).containsOnly(World.NOW);
        assertThat(events.get(0).happened().event()).isInstanceOf(ConversationEvent.Created.class);
        assertThat(events.subList(1, 4))
                .extracting(event -> event.happened().event())
                .containsExactly(
                        new ConversationEvent.MessageCreated(received),
                        new ConversationEvent.Assigned(assignee),
                        new ConversationEvent.StatusChanged(Status.OPEN, Status.ASSIGNED));
        assertThat(events.get(4).happened().event()).isInstanceOf(ConversationEvent.NoteCreated.class);
        assertThat(events.subList(5, 8))
                .extracting(event -> event.happened().event())
                .containsExactly(
                        new ConversationEvent.ReadUpTo(world.member().id(), 2),
                        new ConversationEvent.StatusChanged(Status.ASSIGNED, Status.RESOLVED),
                        new ConversationEvent.Unassigned(assignee));
    }

    @Test
    default void aReaderResumesAfterAnyEvent() {
        var world = world();
        var id = world.openInternal("long", World.NOW).id();
        for (int i = 0; i < 5; i++) {
            world.post(id, "message " + i);
        }
        var all = FeedReader.everything(world);

        for (int i = 0; i < all.size(); i++) {
            assertThat(read(world, all.get(i).position(), 100).events())
                    .containsExactlyElementsOf(all.subList(i + 1, all.size()));
        }
    }

    @Test
    default void aPageSaysWhetherThereIsMore() {
        var world = world();
        var id = world.openInternal("long", World.NOW).id();
        world.post(id, "one");
        world.post(id, "two");
        FeedReader.everything(world);

        FeedPage two = read(world, Position.START, 2);
        assertThat(two.events()).hasSize(2);
        assertThat(two.more()).isTrue();
        assertThat(two.reached()).isEqualTo(two.events().getLast().position());

        FeedPage rest = read(world, two.reached(), 2);
        assertThat(rest.events()).hasSize(1);
        assertThat(rest.more()).isFalse();
    }

    @Test
    default void thePositionReachedNeverGoesBack() {
        var world = world();
        world.openInternal("one", World.NOW);
        FeedReader.everything(world);
        Position end = world.call(tx -> tx.feed().end());

        FeedPage beyond = read(world, end, 10);

        assertThat(beyond.events()).isEmpty();
        assertThat(beyond.reached()).isGreaterThanOrEqualTo(end);
        var ahead = Position.endOf(end.transaction() + 1_000_000);
        assertThat(read(world, ahead, 10).reached()).isGreaterThanOrEqualTo(ahead);
    }

    @Test
    default void whatHappensAfterTheEndComesAfterIt() {
        var world = world();
        var id = world.openInternal("one", World.NOW).id();
        FeedReader.everything(world);
        Position end = world.call(tx -> tx.feed().end());

        var message = world.post(id, "later");
        FeedReader.everything(world);

        assertThat(read(world, end, 10).events())
                .extracting(event -> event.happened().event())
                .containsExactly(new ConversationEvent.MessageCreated(message));
    }

    @Test
    default void theFeedShowsItsOwnOrganizationOnly() {
        var world = world();
        var other = world();
        other.openInternal("theirs", World.NOW);
        world.openInternal("ours", World.NOW);

        assertThat(FeedReader.everything(world)).hasSize(1);
    }

    @Test
    default void aPageWithoutMoreReachesTheEndOfWhatWasReadable() {
        var world = world();
        world.openInternal("one", World.NOW);
        FeedReader.everything(world);
        Position end = world.call(tx -> tx.feed().end());

        FeedPage page = read(world, Position.START, 10);

        assertThat(page.events()).hasSize(1);
        assertThat(page.ahead()).isEmpty();
        assertThat(page.reached()).isGreaterThanOrEqualTo(end);
    }

    private static FeedPage read(World world, Position after, int limit) {
        return world.call(tx -> tx.feed().after(after, limit));
    }

    @Test
    default void theEndIsKnownAlsoAfterOtherQuestions() {
        var world = world();
        var id = world.openInternal("Lunch", World.NOW).id();

        var end = world.find(
                tx -> tx.conversations().find(id).map(found -> tx.feed().end()));

        assertThat(end).isPresent();
    }
}
