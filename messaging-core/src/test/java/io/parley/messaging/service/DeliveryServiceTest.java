package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryServiceTest {
    private static final FailureReason BUSY = new FailureReason("rate-limited", "Too fast.", "130429");

    private final World world = new World();

    @BeforeEach
    void aCustomerHasWritten() {
        world.customerWrites("in-1", "Hello?");
    }

    private void deliver() {
        world.messaging.deliveries().deliverDue();
    }

    @Test
    void messagesLeaveOnceAndInOrder() {
        world.post("one");
        world.post("two");
        deliver();
        deliver();
        assertThat(world.calls).extracting(call -> call.content().preview()).containsExactly("one", "two");
        assertThat(world.messages())
                .extracting(Message::status)
                .containsExactly(MessageStatus.DELIVERED, MessageStatus.SENT, MessageStatus.SENT);
        assertThat(world.messaging.deliveries().nextDue()).isEmpty();
    }

    @Test
    void whatMayBeTriedAgainIsTriedAgainAndHoldsBackWhatComesAfter() {
        world.answers.add(message -> new SendResult.TryLater(Duration.ofSeconds(7), BUSY));
        world.post("one");
        world.post("two");
        deliver();
        assertThat(world.calls).hasSize(1);
        world.pass(Duration.ofSeconds(6));
        deliver();
        assertThat(world.calls).hasSize(1);
        world.pass(Duration.ofSeconds(2));
        deliver();
        assertThat(world.calls).extracting(call -> call.content().preview()).containsExactly("one", "one", "two");
    }

    @Test
    void afterTheLastAttemptItFailsWithTheReason() {
        for (int i = 0; i < 5; i++) {
            world.answers.add(message -> new SendResult.TryLater(Duration.ZERO, BUSY));
        }
        var message = world.post("one");
        for (int i = 0; i < 10; i++) {
            deliver();
            world.pass(Duration.ofMinutes(1));
        }
        assertThat(world.calls).hasSize(5);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.FAILED);
        assertThat(world.messages().getLast().failure()).contains(BUSY);
    }

    @Test
    void silenceIsUnknownAndNeverSentAgainUnasked() {
        world.answers.add(message -> new SendResult.Unknown("no answer"));
        var message = world.post("one");
        for (int i = 0; i < 5; i++) {
            deliver();
            world.pass(Duration.ofHours(1));
        }
        assertThat(world.calls).hasSize(1);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.UNKNOWN);
    }

    @Test
    void aReportWithOurReferenceResolvesTheUnknown() {
        world.answers.add(message -> new SendResult.Unknown("no answer"));
        var message = world.post("one");
        deliver();
        world.platformReports("platform-9", message.id().toString(), MessageStatus.DELIVERED);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.DELIVERED);
        assertThat(world.messages().getLast().platformId()).contains(new PlatformMessageId("platform-9"));
    }

    @Test
    void aReportThatOvertakesTheAnswerIsNotLost() {
        world.answers.add(message -> {
            world.platformReports("platform-9", "", MessageStatus.READ);
            return new SendResult.Sent(new PlatformMessageId("platform-9"));
        });
        var message = world.post("one");
        deliver();
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.READ);
    }

    @Test
    void aCrashBetweenTheCallAndItsRecordNeverSendsTwice() {
        world.answers.add(message -> {
            throw new IllegalStateException("power cut");
        });
        var message = world.post("one");
        assertThatThrownBy(this::deliver).hasMessage("power cut");
        deliver();
        assertThat(world.calls).hasSize(1);
        world.pass(DeliverySettings.standard().lease().plusSeconds(1));
        deliver();
        assertThat(world.calls).hasSize(1);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.UNKNOWN);
    }

    @Test
    void aWorkerThatLostItsLeaseRecordsOnlyThatThePlatformTookIt() {
        var message = world.post("one");
        Lane stalled = world.messaging.deliveries().claim(1).getFirst();
        world.answers.add(outbound -> {
            world.pass(Duration.ofMinutes(2));
            deliver();
            return new SendResult.Sent(new PlatformMessageId("platform-9"));
        });
        world.messaging.deliveries().deliver(stalled);
        assertThat(world.calls).hasSize(1);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void aWorkerThatLostItsLeaseWritesNothingElse() {
        var message = world.post("one");
        Lane stalled = world.messaging.deliveries().claim(1).getFirst();
        world.answers.add(outbound -> {
            world.pass(Duration.ofMinutes(2));
            deliver();
            return new SendResult.Refused(BUSY);
        });
        world.messaging.deliveries().deliver(stalled);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.UNKNOWN);
    }

    @Test
    void outsideTheReplyWindowNothingIsSent() {
        var message = world.post("one");
        world.pass(World.WINDOW);
        deliver();
        assertThat(world.calls).isEmpty();
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.FAILED);
        assertThat(world.messages().getLast().failure().orElseThrow().code()).isEqualTo("reply-window-closed");
    }

    @Test
    void theAdapterGetsTheOpenedSecretsAndOurReference() {
        var message = world.post("one");
        deliver();
        Outbound call = world.calls.getFirst();
        assertThat(call.reference()).isEqualTo(message.id().toString());
        assertThat(call.account()).isEqualTo(World.ACCOUNT);
    }

    @Test
    void reportsNeverTakeAStatusBack() {
        var message = world.post("one");
        deliver();
        for (var status : new MessageStatus[] {MessageStatus.READ, MessageStatus.DELIVERED, MessageStatus.SENT}) {
            world.platformReports("sent-1", "", status);
        }
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.READ);
    }

    @Test
    void aReportOnAnotherOrganizationsMessageIsNotTaken() {
        var message = world.post("one");
        deliver();
        var other = world.register("Other", "otto@other.example");
        var account = new io.parley.messaging.channel.AccountId("account-2");
        world.messaging
                .channels()
                .connect(other, World.TYPE, account, "Other", io.parley.messaging.channel.Settings.none())
                .orElseThrow();
        world.messaging
                .inbound()
                .accept(
                        World.TYPE,
                        new io.parley.messaging.channel.Inbound.DeliveryReported(
                                account,
                                new PlatformMessageId("sent-1"),
                                message.id().toString(),
                                MessageStatus.READ,
                                java.util.Optional.empty(),
                                world.now()));
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.SENT);
    }
}
