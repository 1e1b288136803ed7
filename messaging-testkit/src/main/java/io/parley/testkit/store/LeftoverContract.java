package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Session;
import io.parley.messaging.message.EarlyChange;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.store.Leftover;
import io.parley.messaging.store.ReplayStore.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is removed of all organizations. It all happens long before what other contracts write. */
public interface LeftoverContract extends StoreContract {
    int MANY = 100;

    @Test
    default void aSessionGoesSomeTimeAfterItExpired() {
        var world = world();
        SessionId old = session(world, day(1));
        SessionId young = session(world, day(2));

        assertThat(remove(Leftover.SESSION, day(2), MANY)).isEqualTo(1);

        assertThat(world.find(tx -> tx.sessions().find(old))).isEmpty();
        assertThat(world.find(tx -> tx.sessions().find(young))).isPresent();
        remove(Leftover.SESSION, day(3), MANY);
    }

    @Test
    default void anAnswerGoesSomeTimeAfterItWasGiven() {
        var world = world();
        var answer = new Answer("hash", 200, "");
        world.run(tx -> tx.replays().add("ada", "old", answer, day(1)));
        world.run(tx -> tx.replays().add("ada", "young", answer, day(2)));

        assertThat(remove(Leftover.ANSWER, day(2), MANY)).isEqualTo(1);

        assertThat(world.find(tx -> tx.replays().find("ada", "old", Instant.EPOCH)))
                .isEmpty();
        assertThat(world.find(tx -> tx.replays().find("ada", "young", Instant.EPOCH)))
                .isPresent();
        remove(Leftover.ANSWER, day(3), MANY);
    }

    @Test
    default void aReportGoesSomeTimeAfterWhatItReports() {
        var world = world();
        var channel = world.channel().id();
        var old = world.platformId();
        var young = world.platformId();
        world.run(tx -> tx.messages().keepEarly(channel, report(world, old, day(1))));
        world.run(tx -> tx.messages().keepEarly(channel, report(world, young, day(2))));

        assertThat(remove(Leftover.EARLY_REPORT, day(2), MANY)).isEqualTo(1);

        assertThat(world.list(tx -> tx.messages().takeEarly(channel, old))).isEmpty();
        assertThat(world.list(tx -> tx.messages().takeEarly(channel, young))).hasSize(1);
    }

    @Test
    default void aChangeGoesSomeTimeAfterItWasMade() {
        var world = world();
        var channel = world.channel().id();
        var old = world.platformId();
        var young = world.platformId();
        world.run(tx -> tx.messages().keepEarly(channel, old, new EarlyChange.Deleted(day(1))));
        world.run(tx -> tx.messages().keepEarly(channel, young, new EarlyChange.Deleted(day(2))));

        assertThat(remove(Leftover.EARLY_CHANGE, day(2), MANY)).isEqualTo(1);

        assertThat(world.holds(tx -> tx.messages().hasEarlyChanges(channel, old)))
                .isFalse();
        assertThat(world.list(tx -> tx.messages().takeEarlyChanges(channel, young)))
                .hasSize(1);
    }

    @Test
    default void whatNobodyUnderstandsGoesSomeTimeAfterItWasKept() {
        var world = world();
        assertThat(keep(world, "old", day(1))).isTrue();
        assertThat(keep(world, "young", day(2))).isTrue();

        assertThat(remove(Leftover.UNRECOGNISED, day(2), MANY)).isEqualTo(1);

        assertThat(keep(world, "old", World.NOW)).isTrue();
        assertThat(keep(world, "young", World.NOW)).isFalse();
        remove(Leftover.UNRECOGNISED, day(3), MANY);
    }

    @Test
    default void theOldestOfAllOrganizationsGoFirstAndNoMoreThanAsked() {
        var world = world();
        var other = world();
        SessionId third = session(world, day(3));
        SessionId second = session(other, day(2));
        SessionId first = session(world, day(1));

        assertThat(remove(Leftover.SESSION, day(4), 2)).isEqualTo(2);
        assertThat(world.find(tx -> tx.sessions().find(first))).isEmpty();
        assertThat(other.find(tx -> tx.sessions().find(second))).isEmpty();
        assertThat(world.find(tx -> tx.sessions().find(third))).isPresent();

        assertThat(remove(Leftover.SESSION, day(4), 2)).isEqualTo(1);
        assertThat(remove(Leftover.SESSION, day(4), 2)).isZero();
    }

    private int remove(Leftover what, Instant before, int atMost) {
        return transactor().onPlatform(tx -> tx.removeLeftovers(what, before, atMost));
    }

    private static Instant day(int number) {
        return World.NOW.minus(Duration.ofDays(1_000)).plus(Duration.ofDays(number));
    }

    private static SessionId session(World world, Instant expiresAt) {
        var id = new SessionId(world.ids().next());
        var begin = expiresAt.minus(Duration.ofDays(7));
        world.run(tx -> tx.sessions().add(new Session(id, world.member().id(), "hash", begin, expiresAt, false)));
        return id;
    }

    private static boolean keep(World world, String key, Instant now) {
        var thing = new Inbound.Unrecognised(world.channel().account(), new PlatformMessageId(key), "poll", "{}");
        return world.holds(tx -> tx.channels().keep(world.channel().id(), thing, now));
    }

    private static Inbound.DeliveryReported report(World world, PlatformMessageId message, Instant at) {
        return new Inbound.DeliveryReported(
                world.channel().account(), message, "", MessageStatus.DELIVERED, Optional.empty(), at);
    }
}
