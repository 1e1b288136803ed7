package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryInPartsTest {
    private static final FailureReason BUSY = new FailureReason("rate-limited", "Too fast.", "130429");
    private static final String LONG = "One two three four five six seven";

    private final World world = new World();

    @BeforeEach
    void aPlatformOfShortTexts() {
        world.capabilities = Capabilities.ofTexts(20, Optional.of(World.WINDOW));
        world.customerWrites("in-1", "Hello?");
    }

    private void deliver() {
        world.messaging.deliveries().deliverDue();
    }

    @Test
    void aLongTextLeavesInPartsAndIsSentWithTheLast() {
        var message = world.post(LONG);
        world.answers.add(call -> {
            assertThat(world.statusOf(message)).isEqualTo(MessageStatus.QUEUED);
            return new SendResult.Sent(new PlatformMessageId("a"));
        });
        deliver();
        assertThat(world.calls)
                .extracting(call -> call.content().preview())
                .containsExactly("One two three four ", "five six seven");
        assertThat(world.calls)
                .extracting(Outbound::reference)
                .containsExactly(message.id() + ".1", message.id() + ".2");
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.SENT);
        assertThat(world.messaging.deliveries().nextDue()).isEmpty();
    }

    @Test
    void itIsDeliveredWhenItsLastPartIs() {
        var message = world.post(LONG);
        deliver();
        world.platformReports("sent-1", "", MessageStatus.READ);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.SENT);
        world.platformReports("other", message.id() + ".2", MessageStatus.READ);
        assertThat(world.statusOf(message)).as("another name, another attempt").isEqualTo(MessageStatus.SENT);
        world.platformReports("sent-2", message.id() + ".2", MessageStatus.DELIVERED);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.DELIVERED);
        world.platformReports("sent-2", "", MessageStatus.READ);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.READ);
    }

    @Test
    void aReportOfOnePartWhileTheOthersWaitSendsThemNonetheless() {
        world.answers.add(call -> {
            world.platformReports("a", call.reference(), MessageStatus.READ);
            return new SendResult.Sent(new PlatformMessageId("a"));
        });
        var message = world.post(LONG);
        deliver();
        assertThat(world.calls).hasSize(2);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void onePartThatFailsFailsTheMessageAndTheRestStays() {
        world.answers.add(call -> new SendResult.Refused(BUSY));
        var message = world.post(LONG);
        deliver();
        assertThat(world.calls).hasSize(1);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.FAILED);
        assertThat(world.messages()
                        .getLast()
                        .failure()
                        .map(FailureReason::explanation)
                        .orElseThrow())
                .isEqualTo("Part 1 of the message failed. Too fast.");
    }

    @Test
    void aPartMayBeTriedAgainWithoutSendingTheOnesBefore() {
        world.answers.add(call -> new SendResult.Sent(new PlatformMessageId("a")));
        world.answers.add(call -> new SendResult.TryLater(Duration.ofSeconds(5), BUSY));
        var message = world.post(LONG);
        deliver();
        world.pass(Duration.ofSeconds(6));
        deliver();
        assertThat(world.calls)
                .extracting(Outbound::reference)
                .containsExactly(message.id() + ".1", message.id() + ".2", message.id() + ".2");
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void aPartOfUnknownOutcomeLeavesTheMessageUnknownUntilItIsReported() {
        world.answers.add(call -> new SendResult.Unknown("no answer"));
        var message = world.post(LONG);
        deliver();
        assertThat(world.calls).hasSize(2);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.UNKNOWN);
        world.platformReports("late", message.id() + ".1", MessageStatus.DELIVERED);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void theEchoOfAPartThatOvertakesItsAnswerIsNobodyElsesMessage() {
        world.answers.add(call -> echoed(call, "a"));
        world.answers.add(call -> echoed(call, "b"));
        var message = world.post(LONG);
        deliver();
        assertThat(world.messages()).hasSize(2);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.SENT);
        world.platformReports("b", "", MessageStatus.READ);
        world.platformReports("a", "", MessageStatus.READ);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.READ);
    }

    @Test
    void theEchoOfAPartOfUnknownOutcomeTellsThatItWasSent() {
        world.answers.add(call -> new SendResult.Unknown("no answer"));
        var message = world.post(LONG);
        deliver();
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.UNKNOWN);
        echoed(world.calls.getFirst(), "a");
        assertThat(world.messages()).hasSize(2);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.SENT);
    }

    /** As of a platform that does not give back what we gave along. */
    private SendResult echoed(Outbound call, String id) {
        var key = new PlatformMessageId(id);
        var to = new Person(call.to(), "Bob");
        world.messaging
                .inbound()
                .accept(
                        World.TYPE,
                        new Inbound.MessageEchoed(
                                World.ACCOUNT, key, to, call.content(), Optional.empty(), "", world.now()));
        return new SendResult.Sent(key);
    }

    @Test
    void aCrashWithinAPartNeverSendsItTwice() {
        world.answers.add(call -> new SendResult.Sent(new PlatformMessageId("a")));
        world.answers.add(call -> {
            throw new IllegalStateException("power cut");
        });
        Message message = world.post(LONG + " eight nine ten");
        assertThatThrownBy(this::deliver).hasMessage("power cut");
        world.pass(DeliverySettings.standard().lease().plusSeconds(1));
        deliver();
        assertThat(world.calls)
                .extracting(Outbound::reference)
                .containsExactly(message.id() + ".1", message.id() + ".2", message.id() + ".3");
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.UNKNOWN);
    }

    @Test
    void aNewMessageDoesNotHurryALaneThatWaits() {
        world.answers.add(call -> new SendResult.TryLater(Duration.ofSeconds(60), BUSY));
        world.post("one");
        deliver();
        world.pass(Duration.ofSeconds(5));
        world.post("two");
        deliver();
        assertThat(world.calls).hasSize(1);
    }
}
