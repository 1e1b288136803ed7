package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Health;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.store.Collision;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.PlatformTx.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From being connected to being removed, and back. */
public interface ChannelLifeContract extends StoreContract {
    FailureReason WORRY = new FailureReason("token-ends-soon", "It ends. \u201cRenew\u201d it.", "190");

    @Test
    default void aChannelKeepsWhatItWasToldAndHowItIs() {
        var world = world();
        var vitals = new Vitals(
                Health.DEGRADED,
                List.of(WORRY),
                Optional.of(World.at(90)),
                Optional.of(World.at(1)),
                Optional.of(World.NOW));
        var channel = channel(world, Map.of("businessAccount", "b-1", "n\u00e4me", "v\u00e4lue \u2603"))
                .found(vitals);

        world.run(tx -> tx.channels().add(channel));

        assertThat(world.find(tx -> tx.channels().find(channel.id()))).contains(channel);
    }

    @Test
    default void nameSettingsAndSecretsChangeTogether() {
        var world = world();
        var after = world.channel().named("Shop").told(Map.of("color", "blue"), Map.of("token", "sealed anew"));

        world.run(tx -> tx.channels().change(after));

        assertThat(world.find(tx -> tx.channels().find(after.id()))).contains(after);
    }

    @Test
    default void whatWasFoundIsKeptWithTheLaterWordOfThePlatform() {
        var world = world();
        var id = world.channel().id();
        var found = new Vitals(
                Health.DISCONNECTED, List.of(WORRY), Optional.empty(), Optional.of(World.at(200)), Optional.empty());

        world.run(tx -> tx.channels().heard(id, World.at(100)));
        world.run(tx -> tx.channels().found(id, found));
        world.run(tx -> tx.channels().found(id, found.heard(World.at(50))));

        assertThat(vitals(world)).isEqualTo(found.heard(World.at(100)));
    }

    @Test
    default void whenThePlatformCalledIsWrittenOnceAMinute() {
        var world = world();
        var id = world.channel().id();

        world.run(tx -> tx.channels().heard(id, World.at(0)));
        world.run(tx -> tx.channels().heard(id, World.at(59)));
        assertThat(vitals(world).heardAt()).contains(World.at(0));
        world.run(tx -> tx.channels().heard(id, World.at(60)));
        assertThat(vitals(world).heardAt()).contains(World.at(60));
        world.run(tx -> tx.channels().heard(id, World.at(10)));
        assertThat(vitals(world).heardAt()).contains(World.at(60));
    }

    @Test
    default void ofManyWhoHearNobodyWaitsAndNobodyFails() {
        var world = world();

        Together.run(
                16,
                number -> world.call(tx -> {
                    tx.channels().heard(world.channel().id(), World.at(60L * number));
                    return true;
                }));

        assertThat(vitals(world).heardAt()).isPresent();
    }

    @Test
    default void aRemovedChannelIsStillFoundButNothingLeadsToIt() {
        var world = world();
        var channel = world.channel();

        world.run(tx -> tx.channels().remove(channel.id(), World.NOW));

        assertThat(world.find(tx -> tx.channels().find(channel.id())))
                .contains(channel.told(channel.settings(), Map.of()));
        assertThat(world.find(tx -> tx.channels().lock(channel.id()))).isEmpty();
        assertThat(world.list(tx -> tx.channels().all())).isEmpty();
        assertThat(world.findOnPlatform(tx -> tx.route(ChannelType.WHATSAPP, channel.account())))
                .isEmpty();
        assertThat(routes(world, channel.account())).isEmpty();
        assertThat(claimed(world, Instant.parse("2001-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    default void aConversationIsCutOffWhileItsChannelCannotSend() {
        var world = world();
        var conversation = world.openCustomer("Ada").id();
        var channel = world.find(tx -> tx.conversations().find(conversation))
                .flatMap(Conversation::customer)
                .orElseThrow()
                .channel();

        assertThat(isCutOff(world, conversation)).isFalse();
        world.run(tx -> tx.channels().found(channel, Vitals.unknown().dead(WORRY)));
        assertThat(isCutOff(world, conversation)).isTrue();
        world.run(tx -> tx.channels().found(channel, Vitals.unknown()));
        assertThat(isCutOff(world, conversation)).isFalse();
        world.run(tx -> tx.channels().remove(channel, World.NOW));
        assertThat(isCutOff(world, conversation)).isTrue();
        assertThat(isCutOff(world, world.openInternal("Lunch", World.NOW).id())).isFalse();
    }

    /** Looked at alone and in the list. */
    private static boolean isCutOff(World world, ConversationId id) {
        var viewer = world.member().id();
        boolean alone = world.find(tx -> tx.conversations().overview(id, viewer))
                .orElseThrow()
                .cutOff();
        List<ConversationOverview> list = world.list(
                tx -> tx.conversations().list(ConversationFilter.everything(), Viewer.everywhere(viewer), 50));
        assertThat(list)
                .filteredOn(overview -> overview.conversation().id().equals(id))
                .extracting(ConversationOverview::cutOff)
                .containsExactly(alone);
        return alone;
    }

    @Test
    default void theAccountOfARemovedChannelMayBeConnectedElsewhere() {
        var before = world();
        var channel = before.channel();
        before.run(tx -> tx.channels().remove(channel.id(), World.NOW));
        var after = world();
        var same = new Channel(
                new ChannelId(after.ids().next()), ChannelType.WHATSAPP, channel.account(), "Again", Map.of());

        after.run(tx -> tx.channels().add(same));

        assertThat(routes(after, channel.account())).containsExactly(route(after, same));
        assertThatThrownBy(() -> before.run(tx -> tx.channels().restore(channel)))
                .isInstanceOf(Collision.class);
    }

    @Test
    default void aRemovedChannelComesBackAsTheOneItWas() {
        var world = world();
        var channel = world.channel();
        world.run(tx -> tx.channels().remove(channel.id(), World.NOW));
        var again = world.find(tx -> tx.channels().removed(channel.type(), channel.account()))
                .orElseThrow()
                .named("Again")
                .told(Map.of("a", "b"), Map.of("token", "new"));

        world.run(tx -> tx.channels().restore(again));

        assertThat(world.find(tx -> tx.channels().lock(channel.id()))).contains(again);
        assertThat(world.find(tx -> tx.channels().removed(channel.type(), channel.account())))
                .isEmpty();
        assertThat(routes(world, channel.account())).containsExactly(route(world, channel));
    }

    @Test
    default void whatIsSaidOfABusinessReachesAllItsChannels() {
        var world = world();
        var business = new AccountId("business-" + world.ids().next());
        var one = channel(world, Map.of(Channel.BUSINESS_ACCOUNT, business.value()));
        var two = channel(world, Map.of(Channel.BUSINESS_ACCOUNT, business.value()));
        var own = new Channel(new ChannelId(world.ids().next()), ChannelType.WHATSAPP, business, "Own", Map.of());
        world.run(tx -> Stream.of(one, two, own).forEach(tx.channels()::add));

        assertThat(routes(world, business))
                .startsWith(route(world, own))
                .containsExactlyInAnyOrder(route(world, own), route(world, one), route(world, two));
        assertThat(routes(world, ChannelType.MESSENGER, business)).isEmpty();
    }

    @Test
    default void whoIsDueIsClaimedOnce() {
        var world = world();
        var id = world.channel().id();
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        world.run(tx -> tx.channels().due(id, longAgo));

        assertThat(claimed(world, longAgo.minusSeconds(1))).isEmpty();
        var claims = Together.run(8, number -> claimed(world, longAgo).size());

        assertThat(claims).containsOnlyOnce(1).containsOnly(0, 1);
        world.run(tx -> tx.channels().due(id, longAgo.plusSeconds(5)));
        assertThat(claimed(world, longAgo.plusSeconds(5))).hasSize(1);
    }

    private static List<Route> claimed(World world, Instant now) {
        return world
                .transactor()
                .onPlatform(tx -> tx.claimChannels(now, Instant.parse("2100-01-01T00:00:00Z"), 1_000_000))
                .stream()
                .filter(route -> route.organization().equals(world.home().id()))
                .toList();
    }

    private static List<Route> routes(World world, AccountId account) {
        return routes(world, ChannelType.WHATSAPP, account);
    }

    private static List<Route> routes(World world, ChannelType type, AccountId account) {
        return world.transactor().onPlatform(tx -> tx.routes(Set.of(type), account));
    }

    private static Vitals vitals(World world) {
        return world.find(tx -> tx.channels().find(world.channel().id()))
                .orElseThrow()
                .vitals();
    }

    private static Channel channel(World world, Map<String, String> settings) {
        var id = new ChannelId(world.ids().next());
        return new Channel(id, ChannelType.WHATSAPP, new AccountId("of-" + id), "Number", Map.of("token", "sealed"))
                .told(settings, Map.of("token", "sealed"));
    }

    private static Route route(World world, Channel channel) {
        return new Route(world.home().id(), channel.id(), channel.type());
    }
}
