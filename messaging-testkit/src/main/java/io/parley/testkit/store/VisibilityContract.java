package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Audience;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.feed.Event;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.member.Member;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.Unread;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What members see, and what they do not: a private conversation is there for those who take part in it only. */
public interface VisibilityContract extends StoreContract {
    @Test
    default void nobodyElseSeesAPrivateConversation() {
        var world = world();
        var ada = world.member();
        var bea = world.addMember("Bea");
        var cleo = world.addMember("Cleo");
        var direct = new Circles(world).direct(ada, bea).id();
        var group = new Circles(world).group("Lunch", ada, bea).id();
        var internal = world.openInternal("Printer", World.NOW).id();
        for (ConversationId id : List.of(direct, group, internal)) {
            new Doings(world, id, ada).post("Hello");
        }

        assertThat(listed(world, bea)).containsExactlyInAnyOrder(direct, group, internal);
        assertThat(listed(world, cleo)).containsExactly(internal);
        assertThat(new Doings(world, direct, bea).unread()).isEqualTo(1);
        assertThat(new Doings(world, direct, cleo).overview()).isEmpty();
        assertThat(new Doings(world, group, cleo).overview()).isEmpty();
        assertThat(new Doings(world, internal, cleo).unread()).isEqualTo(1);
    }

    @Test
    default void whoGoesSeesItNoMoreAndWhoComesSeesAllOfIt() {
        var world = world();
        var ada = world.member();
        var bea = world.addMember("Bea");
        var cleo = world.addMember("Cleo");
        var circles = new Circles(world);
        var group = circles.group("Lunch", ada, bea).id();
        new Doings(world, group, ada).post("Hello");

        circles.remove(group, ada, bea);
        circles.add(group, ada, cleo);

        assertThat(listed(world, bea)).isEmpty();
        assertThat(unread(world, bea)).isEqualTo(new Unread(0, 0));
        assertThat(listed(world, cleo)).containsExactly(group);
        assertThat(unread(world, cleo)).isEqualTo(new Unread(1, 1));
    }

    @Test
    default void whatWaitsIsOnesOwnWorkAndOnesOwnCircles() {
        var world = world();
        var ada = world.member();
        var bea = world.addMember("Bea");
        var direct = new Circles(world).direct(ada, bea).id();
        var work = world.openInternal("Printer", World.NOW).id();
        var nobodys = world.openInternal("Roof", World.NOW).id();
        world.execute(work, new ConversationCommand.Assign(new Assignee(bea.id(), bea.name())));
        new Doings(world, direct, ada).post("One");
        new Doings(world, work, ada).post("Two");
        new Doings(world, work, ada).post("Three");
        new Doings(world, nobodys, ada).post("Four");

        assertThat(unread(world, bea)).isEqualTo(new Unread(3, 2));
        assertThat(waiting(world, bea, 10)).containsExactlyInAnyOrder(direct, work);
        assertThat(waiting(world, bea, 1)).hasSize(1);
        assertThat(unread(world, ada)).isEqualTo(new Unread(0, 0));

        world.execute(work, new ConversationCommand.ChangeStatus(Status.RESOLVED));
        assertThat(unread(world, bea)).isEqualTo(new Unread(1, 1));

        new Doings(world, direct, bea).read(4);
        assertThat(unread(world, bea)).isEqualTo(new Unread(0, 0));
        assertThat(waiting(world, bea, 10)).isEmpty();
    }

    @Test
    default void whatWaitsComesWithTheLastChangedFirst() {
        var world = world();
        var bea = world.addMember("Bea");
        var early = world.openInternal("early", World.at(1)).id();
        var late = world.openInternal("late", World.at(2)).id();
        for (ConversationId id : List.of(late, early)) {
            world.execute(id, new ConversationCommand.Assign(new Assignee(bea.id(), bea.name())));
        }
        world.run(tx -> world.post(tx, early, "One", Optional.empty(), World.at(3)));
        world.run(tx -> world.post(tx, late, "Two", Optional.empty(), World.at(4)));

        assertThat(waiting(world, bea, 10)).containsExactly(late, early);
        assertThat(waiting(world, bea, 1)).containsExactly(late);
    }

    @Test
    default void eventsOfTheTeamAreForEverybody() {
        var world = world();
        var id = world.openInternal("Printer", World.NOW).id();
        world.post(id, "Hello");
        world.openCustomer("Zoe");

        assertThat(FeedReader.everything(world)).extracting(Event::audience).containsOnly(new Audience.Team());
    }

    @Test
    default void privateEventsAreForThoseWhoTakePartWhenTheyAreRead() {
        var world = world();
        var ada = world.member();
        var bea = world.addMember("Bea");
        var cleo = world.addMember("Cleo");
        var circles = new Circles(world);
        var group = circles.group("Lunch", ada, bea).id();
        new Doings(world, group, bea).post("Hello");
        assertThat(FeedReader.everything(world))
                .extracting(Event::audience)
                .containsOnly(new Audience.Only(Set.of(ada.id(), bea.id())));

        circles.add(group, ada, cleo);
        assertThat(FeedReader.everything(world))
                .extracting(Event::audience)
                .containsOnly(new Audience.Only(Set.of(ada.id(), bea.id(), cleo.id())));
    }

    @Test
    default void whoWasRemovedLearnsThatAndNothingElse() {
        var world = world();
        var ada = world.member();
        var bea = world.addMember("Bea");
        var circles = new Circles(world);
        var group = circles.group("Lunch", ada, bea).id();
        new Doings(world, group, ada).post("Hello");
        circles.remove(group, ada, bea);
        new Doings(world, group, ada).post("She is gone");

        var forBea = FeedReader.everything(world).stream()
                .filter(event -> event.audience().includes(Viewer.everywhere(bea.id())))
                .map(Event::happened)
                .map(Happened::event)
                .toList();

        assertThat(forBea)
                .containsExactly(new ConversationEvent.ParticipantRemoved(Circles.participant(bea), ada.id()));
    }

    @Test
    default void aConversationEverybodyHasLeftIsNobodys() {
        var world = world();
        var ada = world.member();
        var bea = world.addMember("Bea");
        var circles = new Circles(world);
        var group = circles.group("Lunch", ada, bea).id();
        circles.remove(group, ada, bea);
        circles.remove(group, ada, ada);

        var events = FeedReader.everything(world);

        assertThat(events.getFirst().audience()).isEqualTo(new Audience.Only(Set.of()));
        assertThat(events.getLast().audience()).isEqualTo(new Audience.Only(Set.<MemberId>of(ada.id())));
    }

    @Test
    default void aTimelineHasTheEventsOfOneConversationInOrder() {
        var world = world();
        var id = world.openInternal("Printer", World.NOW).id();
        var other = world.openInternal("Roof", World.NOW).id();
        for (int i = 2; i <= 5; i++) {
            world.post(id, "message " + i);
            world.post(other, "elsewhere");
        }

        assertThat(timeline(world, id, 0, 10)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(timeline(world, id, 2, 2)).containsExactly(3L, 4L);
        assertThat(timeline(world, id, 5, 10)).isEmpty();
        assertThat(timeline(world, new ConversationId(UUID.randomUUID()), 0, 10))
                .isEmpty();
        assertThat(world.list(tx -> tx.feed().of(id, 0, 10)))
                .isEqualTo(FeedReader.everything(world).stream()
                        .filter(event -> event.conversation().equals(id))
                        .map(Event::happened)
                        .toList());
    }

    private static List<Long> timeline(World world, ConversationId id, long after, int limit) {
        return world.list(tx -> tx.feed().of(id, after, limit)).stream()
                .map(Happened::seq)
                .toList();
    }

    private static Unread unread(World world, Member member) {
        return world.call(tx -> tx.conversations().unread(member.id()));
    }

    private static List<ConversationId> waiting(World world, Member member, int limit) {
        return world.list(tx -> tx.conversations().unreadOf(member.id(), limit));
    }

    private static List<ConversationId> listed(World world, Member member) {
        return world.list(tx -> tx.conversations().list(ConversationFilter.everything(), member.id(), 10)).stream()
                .map(overview -> overview.conversation().id())
                .toList();
    }
}
