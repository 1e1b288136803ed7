package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.Position;
import io.parley.messaging.member.Availability;
import org.junit.jupiter.api.Test;

class InboundServiceTest {
    private final World world = new World();

    @Test
    void aContactHasOneConversationHoweverManyMessages() {
        world.customerWrites("1", "one");
        world.customerWrites("2", "two");
        assertThat(world.conversations()).hasSize(1);
        assertThat(world.messages()).hasSize(2);
    }

    @Test
    void aMessageSaidTwiceIsStoredOnce() {
        world.customerWrites("1", "one");
        long before = world.conversation().lastSeq();
        world.customerWrites("1", "one");
        assertThat(world.messages()).hasSize(1);
        assertThat(world.conversation().lastSeq()).isEqualTo(before);
    }

    @Test
    void aClosedConversationIsFollowedByANewOneAndOldMessagesStayKnown() {
        world.customerWrites("1", "one");
        world.messaging
                .conversations()
                .changeStatus(world.owner, world.conversation().id(), Status.CLOSED)
                .orElseThrow();
        world.customerWrites("1", "one");
        assertThat(world.conversations()).hasSize(1);
        world.customerWrites("2", "two");
        assertThat(world.conversations()).hasSize(2);
        assertThat(world.conversations()).extracting(Conversation::number).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void aClosedConversationIsNotReopenedBesideAnother() {
        world.customerWrites("1", "one");
        var first = world.conversation();
        world.messaging.conversations().changeStatus(world.owner, first.id(), Status.CLOSED);
        world.customerWrites("2", "two");
        var outcome = world.messaging.conversations().changeStatus(world.owner, first.id(), Status.OPEN);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        io.parley.messaging.outcome.Outcome.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("another-conversation-open"));
    }

    @Test
    void whatComesInGoesToWhoeverIsAvailable() {
        world.messaging.members().setAvailability(world.owner, Availability.AVAILABLE);
        world.customerWrites("1", "one");
        assertThat(world.conversation().assignee().map(Assignee::member)).contains(world.owner.member());
        assertThat(world.conversation().status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void whoBecomesAvailableGetsWhatWaits() {
        world.customerWrites("bob", "1", "one");
        world.customerWrites("eve", "2", "two");
        assertThat(world.conversations())
                .allMatch(conversation -> conversation.assignee().isEmpty());
        world.messaging.members().setAvailability(world.owner, Availability.AVAILABLE);
        assertThat(world.conversations())
                .allMatch(conversation -> conversation.assignee().isPresent());
    }

    @Test
    void theFeedTellsEverythingInOrder() {
        world.customerWrites("1", "one");
        world.post("two");
        world.messaging.deliveries().deliverDue();
        var page = world.messaging.feed().after(world.owner, Position.START, 100);
        assertThat(page.events()).extracting(event -> event.happened().seq()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(page.events()).extracting(Event::position).isSorted();
        assertThat(world.messaging
                        .feed()
                        .after(world.owner, page.reached(), 100)
                        .events())
                .isEmpty();
    }
}
