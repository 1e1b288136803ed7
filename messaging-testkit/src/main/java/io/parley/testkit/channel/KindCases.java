package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.channel.Feature;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.MessageStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the platform can say besides texts. */
public interface KindCases extends ChannelUnderTest {
    @Test
    default void anAnswerNamesTheMessageItAnswers() {
        assertThat(Hook.of(this).message(InboundSample.REPLY).replyTo()).isPresent();
    }

    @Test
    default void aPictureIsToBeFetchedOrLinked() {
        var content = Hook.of(this).message(InboundSample.PICTURE).content();
        assertThat(content).isInstanceOfSatisfying(Content.Media.class, media -> {
            assertThat(media.media().getFirst().kind()).isEqualTo(MediaKind.IMAGE);
            assertThat(media.media().getFirst().reference()).isNotBlank();
        });
    }

    @Test
    default void aPressedButtonIsAMessageThatSaysWhichOne() {
        var content = Hook.of(this).message(InboundSample.PRESSED).content();
        assertThat(content)
                .isInstanceOfSatisfying(
                        Content.Chosen.class,
                        chosen -> assertThat(chosen.option().id()).isNotBlank());
    }

    @Test
    default void aPlaceIsOneOnTheEarth() {
        var content = Hook.of(this).message(InboundSample.PLACE).content();
        assertThat(content).isInstanceOfSatisfying(Content.Location.class, place -> {
            assertThat(place.latitude()).isBetween(-90.0, 90.0);
            assertThat(place.longitude()).isBetween(-180.0, 180.0);
        });
    }

    @Test
    default void aCardNamesAPerson() {
        var content = Hook.of(this).message(InboundSample.CARD).content();
        assertThat(content)
                .isInstanceOfSatisfying(
                        Content.Cards.class,
                        cards -> assertThat(cards.cards().getFirst().name()).isNotBlank());
    }

    @Test
    default void aReactionIsNoMessage() {
        assertThat(Hook.of(this).only(InboundSample.REACTION))
                .isInstanceOfSatisfying(
                        Inbound.Reacted.class,
                        reacted -> assertThat(reacted.emoji()).isPresent());
    }

    @Test
    default void aForwardedMessageSaysSo() {
        var hook = Hook.of(this);
        assertThat(hook.message(InboundSample.FORWARDED).forwarding()).isNotEqualTo(Forwarding.NOT);
        assertThat(hook.message(InboundSample.TEXT).forwarding()).isEqualTo(Forwarding.NOT);
    }

    @Test
    default void aCallIsAnEntryAndOpensTheWindow() {
        var hook = Hook.of(this);
        var call = hook.message(InboundSample.CALL);
        var account = call.account().value();
        var host = new FuzzedHost(this, List.of(account));
        host.post(hook.body(InboundSample.CALL));
        host.post(hook.body(InboundSample.CALL));

        assertThat(host.contents(account)).containsExactly(call.content());
        assertThat(call.content()).isInstanceOf(Content.Call.class);
        assertThat(host.lastWrote(account)).contains(call.at());
    }

    @Test
    default void aDeliveryIsReported() {
        assertReported(InboundSample.DELIVERED, Feature.DELIVERY_REPORTS, MessageStatus.DELIVERED);
    }

    @Test
    default void aReadingIsReported() {
        assertReported(InboundSample.READ, Feature.READ_REPORTS, MessageStatus.READ);
    }

    @Test
    default void whatTheAccountWroteElsewhereIsAnEcho() {
        assertThat(Hook.of(this).only(InboundSample.ECHO)).isInstanceOf(Inbound.MessageEchoed.class);
    }

    private void assertReported(InboundSample sample, Feature feature, MessageStatus status) {
        var hook = Hook.of(this);
        Applies.when(adapter().capabilities().can(feature), "its capabilities do not have " + feature);
        switch (hook.only(sample)) {
            case Inbound.DeliveryReported report -> assertThat(report.status()).isEqualTo(status);
            case Inbound.ReachedUntil until -> assertThat(until.status()).isEqualTo(status);
            case Inbound other -> throw new AssertionError("no report: " + other);
        }
    }
}
