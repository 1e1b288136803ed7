package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Part;
import io.parley.messaging.delivery.ReplyTimer;
import io.parley.messaging.delivery.Shares;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.store.PlatformTx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How deliveries wait, in parts and in their shares. Others' lanes may be due as well, so each test looks at its own. */
public interface DeliveryContract extends StoreContract {
    int ALL = 10_000;

    @Test
    default void aPostIntoALaneThatWaitsDoesNotHurryIt() {
        var world = world();
        var id = world.openCustomer("Zoe").id();
        world.post(id, "one");
        Lane lane = claim(world, World.NOW, World.at(60)).getFirst();
        world.run(tx -> tx.outbox().release(lane, World.at(300)));

        world.post(id, "two");

        assertThat(claim(world, World.at(299), World.at(359))).isEmpty();
        assertThat(claim(world, World.at(300), World.at(360))).hasSize(1);
    }

    @Test
    default void aChannelThatPausesIsNotClaimedUntilItsPauseEnds() {
        var world = world();
        world.post(world.openCustomer("Zoe").id(), "Hi");
        world.run(tx -> tx.outbox().pause(world.channel().id(), World.at(300)));
        world.run(tx -> tx.outbox().pause(world.channel().id(), World.at(200)));

        assertThat(claim(world, World.at(299), World.at(359))).isEmpty();
        assertThat(claim(world, World.at(300), World.at(360))).hasSize(1);
    }

    @Test
    default void aPauseCanBeEnded() {
        var world = world();
        world.post(world.openCustomer("Zoe").id(), "Hi");
        world.run(tx -> tx.outbox().pause(world.channel().id(), World.at(300)));
        world.run(tx -> tx.outbox().endPause(world.channel().id()));

        assertThat(claim(world, World.NOW, World.at(60))).hasSize(1);
    }

    @Test
    default void aChannelGetsItsShareAndItsOrganizationToo() {
        var world = world();
        for (int i = 0; i < 10; i++) {
            world.post(world.openCustomer("Zoe " + i).id(), "Hi");
        }

        assertThat(claim(world, World.NOW, new Shares(ALL, 3, ALL))).hasSize(3);
        assertThat(claim(world, World.NOW, new Shares(ALL, 3, ALL))).isEmpty();
        assertThat(claim(world, World.NOW, new Shares(ALL, ALL, 5))).hasSize(2);
        assertThat(claim(world, World.NOW, Shares.of(ALL))).hasSize(5);
    }

    @Test
    default void whatIsHeldLetsOthersByUntilItIsResumed() {
        var world = world();
        var id = world.openCustomer("Zoe").id();
        var first = world.post(id, "one");
        var second = world.post(id, "two");
        Lane lane = claim(world, World.NOW, World.at(60)).getFirst();
        Delivery head = head(world, lane).orElseThrow();

        world.run(tx -> tx.outbox().save(head.hold()));
        assertThat(head(world, lane)).map(Delivery::message).contains(second.id());
        world.run(tx -> {
            tx.outbox().remove(second.id());
            tx.outbox().release(lane, World.at(1));
        });
        assertThat(claim(world, World.at(600), World.at(660))).isEmpty();
        world.run(tx -> tx.outbox().resume(id, world.channel().id(), World.at(700)));

        Lane again = claim(world, World.at(700), World.at(760)).getFirst();
        assertThat(head(world, again)).hasValueSatisfying(resumed -> {
            assertThat(resumed.message()).isEqualTo(first.id());
            assertThat(resumed.queuedAt()).isEqualTo(World.at(700));
        });
    }

    @Test
    default void nothingHeldNothingResumed() {
        var world = world();
        var id = world.openCustomer("Zoe").id();
        world.run(tx -> tx.outbox().resume(id, world.channel().id(), World.NOW));

        assertThat(claim(world, World.at(600), World.at(660))).isEmpty();
    }

    @Test
    default void aMessageIsFoundByTheNameOfAnyOfItsParts() {
        var world = world();
        var message = world.post(world.openCustomer("Zoe").id(), "Hi");
        var channel = world.channel().id();
        var name = new PlatformMessageId("part-2-" + message.id());
        var first =
                new Part(1, false, MessageStatus.SENT, Optional.of(new PlatformMessageId("part-1-" + message.id())));
        var second = new Part(2, true, MessageStatus.QUEUED, Optional.empty());
        world.run(tx -> {
            tx.outbox().save(message.id(), channel, first);
            tx.outbox().save(message.id(), channel, second);
        });
        assertThat(world.find(tx -> tx.messages().findByPlatformId(channel, name)))
                .isEmpty();
        Part sent = second.reported(MessageStatus.DELIVERED, Optional.of(name));
        world.run(tx -> tx.outbox().save(message.id(), channel, sent));

        assertThat(world.find(tx -> tx.messages().findByPlatformId(channel, name)))
                .map(Message::id)
                .contains(message.id());
        assertThat(world.find(tx -> tx.messages().lockPlatformId(channel, name)))
                .map(Message::id)
                .contains(message.id());
        assertThat(world.find(tx -> Optional.of(tx.outbox().parts(message.id()).all())))
                .contains(List.of(first, sent));
    }

    @Test
    default void aTimerThatRunsIsNotStartedAnew() {
        var world = world();
        var id = world.openCustomer("Zoe").id();
        var timer = new ReplyTimer(id, World.at(100), ReplyTimer.Stage.CLOSING);
        world.run(tx -> tx.replyTimers().start(timer));
        world.run(tx -> tx.replyTimers().start(new ReplyTimer(id, World.at(900), ReplyTimer.Stage.CLOSING)));

        assertThat(world.find(tx -> tx.replyTimers().find(id))).contains(timer);
        assertThat(timersDue(world, World.at(99))).isEmpty();
        assertThat(timersDue(world, World.at(100))).containsExactly(id);
        world.run(tx -> tx.replyTimers().save(timer.warned(World.at(200))));
        assertThat(timersDue(world, World.at(199))).isEmpty();
        world.run(tx -> tx.replyTimers().stop(id));
        assertThat(timersDue(world, World.at(999))).isEmpty();
    }

    @Test
    default void whatFailedIsListedByItsChannelAndForWhoSeesIt() {
        var world = world();
        var id = world.openCustomer("Zoe").id();
        var first = world.post(id, "one");
        var second = world.post(id, "two");
        world.post(id, "three");
        for (Message message : List.of(first, second)) {
            var why = new FailureReason("refused", "No.", "");
            world.execute(
                    id,
                    new ConversationCommand.Report(message, MessageStatus.FAILED, Optional.of(why), Optional.empty()));
        }
        var viewer = Viewer.everywhere(world.member().id());
        var bound = new Viewer(world.member().id(), new Reach.Offices(Set.of()));

        assertThat(failed(world, viewer, Optional.empty())).containsExactly(second.id(), first.id());
        assertThat(failed(world, bound, Optional.of(second.id()))).containsExactly(first.id());
        assertThat(failedAfter(world, Optional.empty())).containsExactly(first.id(), second.id());
        assertThat(failedAfter(world, Optional.of(first.id()))).containsExactly(second.id());
    }

    private static List<MessageId> failedAfter(World world, Optional<MessageId> after) {
        return world.call(tx -> tx.messages().failedOn(world.channel().id(), after, ALL));
    }

    private static List<MessageId> failed(World world, Viewer viewer, Optional<MessageId> before) {
        return world.call(tx -> tx.messages().failed(viewer, before, ALL)).stream()
                .map(Message::id)
                .toList();
    }

    private static List<ConversationId> timersDue(World world, Instant now) {
        return world.transactor().onPlatform(tx -> tx.replyTimersDue(now, ALL)).stream()
                .filter(place -> place.organization().equals(world.home().id()))
                .map(PlatformTx.Place::conversation)
                .toList();
    }

    private static List<Lane> claim(World world, Instant now, Shares shares) {
        return world.transactor().onPlatform(tx -> tx.claimLanes(now, World.at(60), shares)).stream()
                .filter(lane -> lane.organization().equals(world.home().id()))
                .toList();
    }

    private static List<Lane> claim(World world, Instant now, Instant until) {
        return world.transactor().onPlatform(tx -> tx.claimLanes(now, until, Shares.of(ALL))).stream()
                .filter(lane -> lane.organization().equals(world.home().id()))
                .toList();
    }

    private static Optional<Delivery> head(World world, Lane lane) {
        return world.find(tx -> tx.outbox().head(lane));
    }
}
