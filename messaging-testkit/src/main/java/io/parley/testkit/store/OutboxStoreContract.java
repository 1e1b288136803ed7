package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Shares;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.message.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lanes are claimed across organizations, so each test looks only at its own. */
public interface OutboxStoreContract extends StoreContract {
    int ALL = 10_000;

    @Test
    default void aPostMakesItsLaneDueAtOnce() {
        var world = world();
        var posted = world.post(world.openCustomer("Zoe").id(), "Hi");

        Lane lane = claim(world, World.NOW, World.at(60)).getFirst();

        assertThat(lane.conversation()).isEqualTo(posted.conversation());
        assertThat(lane.leasedUntil()).isEqualTo(World.at(60));
        assertThat(world.holds(tx -> tx.outbox().holds(lane))).isTrue();
        assertThat(head(world, lane)).map(Delivery::message).contains(posted.id());
    }

    @Test
    default void anInternalConversationHasNoLane() {
        var world = world();
        world.post(world.openInternal("Printer", World.NOW).id(), "Hi");

        assertThat(claim(world, World.at(60), World.at(120))).isEmpty();
    }

    @Test
    default void aLeasedLaneIsNotClaimedUntilItsLeaseEnds() {
        var world = world();
        world.post(world.openCustomer("Zoe").id(), "Hi");
        Lane first = claim(world, World.NOW, World.at(60)).getFirst();

        assertThat(claim(world, World.at(59), World.at(119))).isEmpty();
        Lane second = claim(world, World.at(60), World.at(120)).getFirst();

        assertThat(second.epoch()).isGreaterThan(first.epoch());
        assertThat(world.holds(tx -> tx.outbox().holds(first))).isFalse();
        assertThat(world.holds(tx -> tx.outbox().holds(second))).isTrue();
    }

    @Test
    default void aDeliveryIsStoredAsItNowIs() {
        var world = world();
        world.post(world.openCustomer("Zoe").id(), "Hi");
        Lane lane = claim(world, World.NOW, World.at(60)).getFirst();
        Delivery attempted = head(world, lane).orElseThrow().attempt(World.at(1));

        world.run(tx -> tx.outbox().save(attempted));
        assertThat(head(world, lane)).contains(attempted);

        world.run(tx -> tx.outbox().save(attempted.closeAttempt()));
        assertThat(head(world, lane)).contains(attempted.closeAttempt());
    }

    @Test
    default void deliveriesLeaveInTheOrderOfTheirMessages() {
        var world = world();
        var id = world.openCustomer("Zoe").id();
        var posted = new ArrayList<Message>();
        for (int i = 0; i < 5; i++) {
            posted.add(world.post(id, "message " + i));
        }
        Lane lane = claim(world, World.NOW, World.at(60)).getFirst();

        for (Message message : posted) {
            assertThat(head(world, lane)).map(Delivery::message).contains(message.id());
            world.run(tx -> tx.outbox().remove(message.id()));
        }
        assertThat(head(world, lane)).isEmpty();
    }

    @Test
    default void anEmptyLaneIsGoneWhenItIsReleased() {
        var world = world();
        var posted = world.post(world.openCustomer("Zoe").id(), "Hi");
        Lane lane = claim(world, World.NOW, World.at(60)).getFirst();

        world.run(tx -> {
            tx.outbox().remove(posted.id());
            tx.outbox().release(lane, World.NOW);
        });

        assertThat(claim(world, World.at(600), World.at(660))).isEmpty();
        assertThat(world.holds(tx -> tx.outbox().holds(lane))).isFalse();
    }

    @Test
    default void aLaneWithSomethingLeftIsDueAgainWhenItWasTold() {
        var world = world();
        world.post(world.openCustomer("Zoe").id(), "Hi");
        Lane lane = claim(world, World.NOW, World.at(60)).getFirst();

        world.run(tx -> tx.outbox().release(lane, World.at(30)));

        assertThat(claim(world, World.at(29), World.at(89))).isEmpty();
        assertThat(claim(world, World.at(30), World.at(90))).hasSize(1);
    }

    @Test
    default void whoLostTheLeaseReleasesNothing() {
        var world = world();
        world.post(world.openCustomer("Zoe").id(), "Hi");
        Lane lost = claim(world, World.NOW, World.at(60)).getFirst();
        Lane held = claim(world, World.at(60), World.at(120)).getFirst();

        world.run(tx -> tx.outbox().release(lost, World.at(61)));

        assertThat(world.holds(tx -> tx.outbox().holds(held))).isTrue();
        assertThat(claim(world, World.at(100), World.at(160))).isEmpty();
    }

    @Test
    default void aLaneMadeAnewIsNotHeldByWhoHeldTheOldOne() {
        var world = world();
        var id = world.openCustomer("Zoe").id();
        var first = world.post(id, "one");
        Lane lost = claim(world, World.NOW, World.at(60)).getFirst();
        Lane drained = claim(world, World.at(60), World.at(120)).getFirst();
        world.run(tx -> {
            tx.outbox().remove(first.id());
            tx.outbox().release(drained, World.at(61));
        });
        world.post(id, "two");
        Lane anew = claim(world, World.at(200), World.at(260)).getFirst();

        assertThat(anew.epoch()).isGreaterThan(drained.epoch());
        assertThat(world.holds(tx -> tx.outbox().holds(lost))).isFalse();
        assertThat(world.holds(tx -> tx.outbox().holds(drained))).isFalse();
        assertThat(world.holds(tx -> tx.outbox().holds(anew))).isTrue();
    }

    @Test
    default void aPostIntoALeasedLaneWaitsForItsHolder() {
        var world = world();
        var id = world.openCustomer("Zoe").id();
        var first = world.post(id, "one");
        Lane lane = claim(world, World.NOW, World.at(60)).getFirst();

        var second = world.post(id, "two");

        assertThat(claim(world, World.NOW, World.at(60))).isEmpty();
        assertThat(world.holds(tx -> tx.outbox().holds(lane))).isTrue();
        world.run(tx -> tx.outbox().remove(first.id()));
        assertThat(head(world, lane)).map(Delivery::message).contains(second.id());
    }

    @Test
    default void theNextLaneIsDueNoLaterThanOurs() {
        var world = world();
        world.post(world.openCustomer("Zoe").id(), "Hi");

        assertThat(world.findOnPlatform(tx -> tx.nextLaneDue()))
                .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(World.NOW));
    }

    @Test
    default void workersWhoClaimAtOnceNeverGetTheSameLane() {
        var world = world();
        for (int i = 0; i < 40; i++) {
            world.post(world.openCustomer("Zoe " + i).id(), "Hi");
        }

        var claimed = Together.run(8, number -> {
            var mine = new ArrayList<ConversationId>();
            for (int i = 0; i < 10; i++) {
                lanes(world, World.NOW, World.at(60), 7).forEach(lane -> mine.add(lane.conversation()));
            }
            mine.addAll(claim(world, World.NOW, World.at(60)).stream()
                    .map(Lane::conversation)
                    .toList());
            return mine;
        });

        assertThat(claimed.stream().flatMap(List::stream)).hasSize(40).doesNotHaveDuplicates();
    }

    /** Claims what is due, of all organizations, and answers with our own. */
    private static List<Lane> claim(World world, Instant now, Instant until) {
        return lanes(world, now, until, ALL);
    }

    private static List<Lane> lanes(World world, Instant now, Instant until, int limit) {
        return world.transactor().onPlatform(tx -> tx.claimLanes(now, until, Shares.of(limit))).stream()
                .filter(lane -> lane.organization().equals(world.home().id()))
                .toList();
    }

    private static Optional<Delivery> head(World world, Lane lane) {
        return world.find(tx -> tx.outbox().head(lane));
    }
}
