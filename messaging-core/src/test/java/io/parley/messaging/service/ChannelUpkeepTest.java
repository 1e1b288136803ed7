package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.Messaging;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Health;
import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.memory.InMemory;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.port.Signal;
import io.parley.messaging.service.InstalledChannels.Installed;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What becomes of a channel that nobody asks about. */
class ChannelUpkeepTest {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final Ports ports = InMemory.ports(() -> now, new Random(7));
    private final Messaging messaging =
            new Messaging(ports, new InstalledChannels(List.of(new Installed(platform, Settings.none()))));
    private final Caller owner = Founder.of(messaging, "Acme", "ada@acme.example");
    private final Channel channel = connect("account-1");
    private final List<Health> told = listening();

    @Test
    void whatIsWellIsLookedAtEveryHourAndCheckedEveryDay() {
        sweep();
        platform.asked.clear();

        hours(23);
        assertThat(platform.asked).containsOnly("missing").hasSize(23);
        hours(1);
        assertThat(platform.asked).contains("check", "templates");
        assertThat(channel().vitals().health()).isEqualTo(Health.CONNECTED);
        assertThat(told).isEmpty();
    }

    @Test
    void beforeItsHourNothingIsAsked() {
        sweep();
        platform.asked.clear();

        now = now.plus(Duration.ofMinutes(59));
        sweep();

        assertThat(platform.asked).isEmpty();
    }

    @Test
    void whatThePlatformNoLongerTellsIsSubscribedAgain() {
        sweep();
        platform.missing.add("messages");

        hours(1);

        assertThat(platform.asked).contains("subscribe");
        assertThat(platform.missing).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void whatCannotBeSubscribedIsAWorryUntilItCan() {
        sweep();
        platform.missing.add("messages");
        platform.subscribing = new Asked.Denied<>(
                new FailureReason("not-allowed", "The app lacks a permission.", "200"), Blame.ACCOUNT);

        hours(1);
        assertThat(worries()).containsExactly("webhooks-not-subscribed");
        hours(5);
        platform.missing.clear();
        hours(1);

        assertThat(worries()).isEmpty();
        assertThat(told).containsExactly(Health.DEGRADED, Health.CONNECTED);
    }

    @Test
    void aTokenThatDiedDisconnectsAndOneThatLivesAgainConnects() {
        sweep();
        platform.checkup = ScriptedPlatform.dead();

        hours(25);
        assertThat(channel().vitals().health()).isEqualTo(Health.DISCONNECTED);
        assertThat(worries()).containsExactly("token-dead");
        platform.checkup = ScriptedPlatform.well();
        hours(6);

        assertThat(channel().vitals().health()).isEqualTo(Health.CONNECTED);
        assertThat(told).containsExactly(Health.DISCONNECTED, Health.CONNECTED);
    }

    @Test
    void whatThePlatformWorriesAboutStaysUntilItSaysOtherwise() {
        platform.checkup = ScriptedPlatform.well(new FailureReason("low-quality", "The quality is low.", ""));
        hours(24);
        assertThat(worries()).containsExactly("low-quality");
        assertThat(channel().vitals().health()).isEqualTo(Health.DEGRADED);

        platform.checkup = new Asked.NotNow<>(ScriptedPlatform.BUSY, Duration.ZERO);
        hours(24);
        assertThat(worries()).containsExactly("low-quality");

        platform.checkup = ScriptedPlatform.well();
        hours(6);
        assertThat(worries()).isEmpty();
    }

    @Test
    void aTokenIsRenewedAheadOfItsEnd() {
        platform.checkup = ScriptedPlatform.wellUntil(now.plus(Duration.ofDays(12)));
        sweep();
        platform.renewal = ScriptedPlatform.renewed("fresh", now.plus(Duration.ofDays(60)));

        hours(24);
        assertThat(platform.asked).doesNotContain("renew");
        platform.checkup = ScriptedPlatform.well();
        hours(25);

        assertThat(platform.asked).containsOnlyOnce("renew");
        assertThat(channel().vitals().validUntil()).contains(Instant.parse("2027-01-20T12:00:00Z"));
        hours(24);
        assertThat(platform.token).isEqualTo("fresh");
        assertThat(told).isEmpty();
    }

    @Test
    void aTokenThatCannotBeRenewedWorriesThenEnds() {
        platform.checkup = ScriptedPlatform.wellUntil(now.plus(Duration.ofDays(6)));
        sweep();

        hours(2);
        assertThat(worries()).isEmpty();
        hours(24);
        assertThat(worries()).containsExactly("token-ends-soon");
        platform.renewal = new Asked.Denied<>(ScriptedPlatform.DEAD, Blame.CREDENTIALS);
        hours(1);
        assertThat(worries()).containsExactly("token-not-renewed", "token-ends-soon");
        hours(5 * 24);

        assertThat(channel().vitals().health()).isEqualTo(Health.DISCONNECTED);
        assertThat(worries()).startsWith("token-ended");
    }

    @Test
    void whoCalledBeforeAndCallsNoMoreIsNoticed() {
        sweep();
        heard();
        hours(23);
        assertThat(worries()).isEmpty();

        hours(1);
        assertThat(worries()).containsExactly("no-webhooks-heard");
        assertThat(channel().vitals().worries().getFirst().explanation()).contains("24 hours");
        hours(48);
        heard();
        hours(1);

        assertThat(worries()).isEmpty();
        assertThat(told).containsExactly(Health.DEGRADED, Health.CONNECTED);
    }

    @Test
    void whoNeverCalledIsNotMissed() {
        hours(24 * 30);

        assertThat(worries()).isEmpty();
    }

    @Test
    void aRemovedChannelIsLeftAlone() {
        messaging.channels().disconnect(owner, channel.id()).orElseThrow();
        platform.asked.clear();

        hours(3);

        assertThat(platform.asked).isEmpty();
        assertThat(told).containsExactly(Health.DISCONNECTED);
    }

    @Test
    void thePlatformIsToldToStopWithTheLastAccountOfABusiness() {
        Channel second = connect("account-2");

        messaging.channels().disconnect(owner, channel.id()).orElseThrow();
        messaging.channels().disconnect(owner, second.id()).orElseThrow();

        assertThat(platform.asked.stream().filter(step -> step.startsWith("unsub")))
                .containsExactly("unsubscribe account-2");
    }

    @Test
    void aTemplateThatWeDoNotKnowBringsTheListUpToDate() {
        sweep();
        platform.templates =
                List.of(new MessageTemplate("1", "new", "en", "UTILITY", MessageTemplate.Status.APPROVED, List.of()));
        inOrganization(tx -> tx.templates().changed(channel.id(), "1", "new", "en", MessageTemplate.Status.APPROVED));

        sweep();

        assertThat(messaging.templates().all(owner, channel.id()).orElseThrow().templates())
                .hasSize(1);
    }

    @Test
    void aRefusedMessageStopsTheChannelUntilThePlatformWasAsked() {
        sweep();
        var health = new ChannelHealth(workshop());

        inOrganization(
                tx -> health.refused(tx, channel.id(), ScriptedPlatform.DEAD).orElseThrow());
        assertThat(channel().vitals().canSend()).isFalse();
        sweep();

        assertThat(channel().vitals().health()).isEqualTo(Health.CONNECTED);
    }

    @Test
    void whatThePlatformSaysByItselfHoldsForHours() {
        sweep();
        var health = new ChannelHealth(workshop());
        var restricted = new FailureReason("account-restricted", "It is restricted.", "");

        inOrganization(
                tx -> health.told(tx, channel.id(), Health.DEGRADED, restricted).orElseThrow());
        hours(5);
        assertThat(worries()).containsExactly("account-restricted");
        hours(1);
        assertThat(worries()).isEmpty();
    }

    private Workshop workshop() {
        return new Workshop(
                ports.storage().transactor(),
                ports.storage().bus(),
                ports.surroundings().time(),
                ports.surroundings().ids(),
                ports.policies().limits(),
                ports.surroundings().observer(),
                new ReplyWindows(
                        InstalledChannels.none(),
                        ports.surroundings().time(),
                        ports.policies().delivery().waits().warning()),
                new GestureQueue(InstalledChannels.none()));
    }

    private <T> T inOrganization(Function<OrganizationTx, T> work) {
        return ports.storage().transactor().inOrganization(owner.organization(), work);
    }

    private void heard() {
        inOrganization(tx -> {
            tx.channels().heard(channel.id(), now);
            return true;
        });
    }

    private void hours(int hours) {
        for (int hour = 0; hour < hours; hour++) {
            now = now.plus(Duration.ofHours(1));
            sweep();
        }
    }

    private void sweep() {
        messaging.sweeps().channels().sweep(100);
    }

    private Channel channel() {
        return messaging.channels().find(owner, channel.id()).orElseThrow();
    }

    private List<String> worries() {
        return channel().vitals().worries().stream().map(FailureReason::code).toList();
    }

    private Channel connect(String account) {
        var told = new Settings(Map.of("token", "first", "businessAccount", "business-1"));
        return messaging
                .channels()
                .connect(
                        owner,
                        new NewChannel(ScriptedPlatform.TYPE, new AccountId(account), "", told, Optional.empty(), true))
                .orElseThrow();
    }

    /** Who listens from now on. */
    private List<Health> listening() {
        var heard = new ArrayList<Health>();
        ports.storage().bus().subscribe(signal -> {
            if (signal instanceof Signal.ChannelFound found) {
                heard.add(found.channel().vitals().health());
            }
        });
        return heard;
    }
}
