package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.store.Collision;
import io.parley.messaging.store.PlatformTx;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface ChannelStoreContract extends StoreContract {
    @Test
    default void aChannelIsFoundAsItWasAdded() {
        var world = world();

        assertThat(world.find(tx -> tx.channels().find(world.channel().id()))).contains(world.channel());
        assertThat(world.find(tx -> tx.channels().find(new ChannelId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void channelsAreListedTheOldestFirst() {
        var world = world();
        var second = world.addChannel();

        assertThat(world.list(tx -> tx.channels().all())).containsExactly(world.channel(), second);
    }

    @Test
    default void secretsAreSealedAnewUnlessTheyWereChangedMeanwhile() {
        var world = world();
        var before = world.channel();
        var after = Map.of("token", "sealed anew");

        boolean done = world.call(tx -> tx.channels().reseal(before, after));
        boolean again = world.call(tx -> tx.channels().reseal(before, Map.of("token", "too late")));

        assertThat(done).isTrue();
        assertThat(again).isFalse();
        assertThat(world.find(tx -> tx.channels().find(before.id()))
                        .orElseThrow()
                        .sealedSecrets())
                .isEqualTo(after);
    }

    @Test
    default void anAccountLeadsToItsChannel() {
        var world = world();
        var account = world.channel().account();

        assertThat(world.findOnPlatform(tx -> tx.route(ChannelType.WHATSAPP, account)))
                .contains(new PlatformTx.Route(
                        world.home().id(), world.channel().id(), world.channel().type()));
        assertThat(world.findOnPlatform(tx -> tx.route(ChannelType.MESSENGER, account)))
                .isEmpty();
        assertThat(world.findOnPlatform(tx -> tx.route(ChannelType.WHATSAPP, new AccountId("unheard of"))))
                .isEmpty();
    }

    @Test
    default void anAccountIsTakenInEveryOrganization() {
        var taken = world().channel().account();
        var other = world();
        var channel = new Channel(new ChannelId(other.ids().next()), ChannelType.WHATSAPP, taken, "Copy", Map.of());

        assertThatThrownBy(() -> other.run(tx -> tx.channels().add(channel))).isInstanceOf(Collision.class);
    }

    @Test
    default void theSameAccountMayBeAChannelOfAnotherType() {
        var world = world();
        var channel = new Channel(
                new ChannelId(world.ids().next()),
                ChannelType.MESSENGER,
                world.channel().account(),
                "Page",
                Map.of("token", "sealed", "secret", "sealed \u201ctoo\u201d"));

        world.run(tx -> tx.channels().add(channel));

        assertThat(world.find(tx -> tx.channels().find(channel.id()))).contains(channel);
    }

    @Test
    default void whatWeDoNotUnderstandIsKeptOnce() {
        var world = world();
        var id = world.channel().id();
        var thing = unrecognised(world, "key-1");

        assertThat(world.holds(tx -> tx.channels().keep(id, thing, World.NOW))).isTrue();
        assertThat(world.holds(tx -> tx.channels().keep(id, thing, World.at(1))))
                .isFalse();
        assertThat(world.holds(tx -> tx.channels().keep(id, unrecognised(world, "key-2"), World.NOW)))
                .isTrue();
    }

    @Test
    default void ofManyWhoKeepTheSameThingOneDoes() {
        var world = world();
        var thing = unrecognised(world, "key");

        var kept = Together.run(
                16,
                number -> world.call(tx -> tx.channels().keep(world.channel().id(), thing, World.NOW)));

        assertThat(kept).containsOnlyOnce(true);
    }

    private static Inbound.Unrecognised unrecognised(World world, String key) {
        var account = world.channel().account();
        return new Inbound.Unrecognised(account, new PlatformMessageId(key), "poll", "{\"a\":\"\\u0000\"}");
    }
}
