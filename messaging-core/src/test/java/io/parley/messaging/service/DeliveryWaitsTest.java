package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.Health;
import io.parley.messaging.channel.Pace;
import io.parley.messaging.channel.ReplyPermission;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.SendResult.Scope;
import io.parley.messaging.channel.Window;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.outcome.DeliveryRefusal;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.outcome.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryWaitsTest {
    private static final FailureReason BUSY = new FailureReason("rate-limited", "Too fast.", "130429");

    private final World world = new World();

    @BeforeEach
    void aCustomerHasWritten() {
        world.customerWrites("in-1", "Hello?");
    }

    private void deliver() {
        world.messaging.deliveries().deliverDue();
    }

    private Message held(String text) {
        return world.messaging
                .messages()
                .post(
                        world.owner,
                        world.conversation().id(),
                        NewMessage.text(text).held())
                .orElseThrow()
                .message();
    }

    private String errorOf(Message message) {
        return world.messages().stream()
                .filter(found -> found.id().equals(message.id()))
                .findFirst()
                .flatMap(Message::failure)
                .map(FailureReason::code)
                .orElse("");
    }

    @Test
    void whatIsHeldLeavesInOrderWhenTheContactWritesAgain() {
        world.pass(World.WINDOW);
        var first = held("one");
        var failing = world.post("not me");
        var second = held("two");
        deliver();
        world.pass(Duration.ofDays(3));
        deliver();
        assertThat(world.calls).isEmpty();
        assertThat(world.statusOf(first)).isEqualTo(MessageStatus.QUEUED);
        assertThat(errorOf(first)).isEqualTo("held-for-reply-window");
        assertThat(world.statusOf(failing)).isEqualTo(MessageStatus.FAILED);
        world.customerWrites("in-2", "Still there?");
        deliver();
        assertThat(world.calls).extracting(call -> call.content().preview()).containsExactly("one", "two");
        assertThat(world.statusOf(second)).isEqualTo(MessageStatus.SENT);
        assertThat(errorOf(second)).isEmpty();
    }

    @Test
    void afterTheFreeWindowOnlyWhatAPersonWroteIsTagged() {
        world.capabilities = new Capabilities(
                world.capabilities.text(),
                Optional.empty(),
                Map.of(),
                java.util.Set.of(),
                Optional.of(new Window(World.WINDOW, Optional.of(Duration.ofDays(7)))),
                Pace.unbounded());
        world.post("in time");
        deliver();
        world.pass(World.WINDOW);
        world.post("by hand");
        deliver();
        assertThat(world.calls).extracting(call -> call.tagged()).containsExactly(false, true);
    }

    @Test
    void aThrottledChannelPausesForAllItsContacts() {
        world.customerWrites("zoe", "in-2", "Hi");
        world.answers.add(call -> new SendResult.TryLater(Duration.ofSeconds(30), BUSY, Scope.CHANNEL));
        world.conversations()
                .forEach(conversation -> world.messaging
                        .messages()
                        .post(world.owner, conversation.id(), NewMessage.text("Hi"))
                        .orElseThrow());
        deliver();
        assertThat(world.calls).hasSize(1);
        assertThat(world.messaging.deliveries().nextDue()).hasValue(world.now().plusSeconds(30));
        world.pass(Duration.ofSeconds(30));
        deliver();
        assertThat(world.calls).hasSize(3);
    }

    @Test
    void deadCredentialsDisconnectTheChannelAndFailNothing() {
        world.answers.add(call ->
                new SendResult.Refused(new FailureReason("token-expired", "Connect again.", "190"), Blame.CREDENTIALS));
        var first = world.post("one");
        var second = world.post("two");
        deliver();
        world.pass(Duration.ofHours(1));
        deliver();
        assertThat(world.calls).hasSize(1);
        assertThat(world.statusOf(first)).isEqualTo(MessageStatus.QUEUED);
        assertThat(world.statusOf(second)).isEqualTo(MessageStatus.QUEUED);
        var channel = world.messaging.channels().all(world.owner).orElseThrow().getFirst();
        assertThat(channel.vitals().health()).isEqualTo(Health.DISCONNECTED);
        assertThat(world.messaging
                        .inbox()
                        .conversation(world.owner, world.conversation().id())
                        .orElseThrow()
                        .reply())
                .contains(new ReplyPermission.Blocked("channel-disconnected"));
        world.pass(Duration.ofDays(1));
        deliver();
        assertThat(world.statusOf(first)).isEqualTo(MessageStatus.FAILED);
    }

    @Test
    void noContactGetsMoreThanTheirPace() {
        world.capabilities = new Capabilities(
                world.capabilities.text(),
                Optional.empty(),
                Map.of(),
                java.util.Set.of(),
                Optional.of(Window.of(World.WINDOW)),
                new Pace(80, Optional.of(new Pace.ToOne(Duration.ofSeconds(6), 2))));
        IntStream.rangeClosed(1, 4).forEach(number -> world.post("m" + number));
        deliver();
        assertThat(world.calls).hasSize(2);
        world.pass(Duration.ofSeconds(5));
        deliver();
        assertThat(world.calls).hasSize(2);
        world.pass(Duration.ofSeconds(1));
        deliver();
        assertThat(world.calls).hasSize(3);
        world.pass(Duration.ofSeconds(6));
        deliver();
        assertThat(world.calls).hasSize(4);
    }

    @Test
    void whatFailedIsSentAgainByHand() {
        world.answers.add(call -> new SendResult.Refused(BUSY));
        var message = world.post("one");
        deliver();
        var dead = world.messaging.deadLetters();
        assertThat(dead.failed(world.owner, Optional.empty(), 10).orElseThrow().rows())
                .extracting(Message::id)
                .containsExactly(message.id());
        assertThat(dead.retry(world.owner, message.id(), false).orElseThrow().status())
                .isEqualTo(MessageStatus.QUEUED);
        deliver();
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.SENT);
        assertThat(refusal(message, false)).isEqualTo(new DeliveryRefusal.NotFailed());
    }

    @Test
    void whatWasPerhapsSentIsSentAgainOnlyWhenThatIsWanted() {
        world.answers.add(call -> new SendResult.Unknown("no answer"));
        var message = world.post("one");
        deliver();
        assertThat(refusal(message, false)).isEqualTo(new DeliveryRefusal.RetryWouldSendTwice());
        assertThat(world.messaging.deadLetters().retry(world.owner, message.id(), true))
                .isInstanceOf(Outcome.Done.class);
        deliver();
        assertThat(world.calls).hasSize(2);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.SENT);
    }

    private Object refusal(Message message, boolean evenIfSent) {
        return world.messaging.deadLetters().retry(world.owner, message.id(), evenIfSent)
                        instanceof Outcome.Refused<Message> refused
                ? refused.why()
                : "done";
    }

    @Test
    void whatFailedAfterItWasSentIsFoundByItsNewNameWhenItIsSentAgain() {
        var message = world.post("one");
        deliver();
        world.platformReports("sent-1", "", MessageStatus.FAILED);
        world.messaging.deadLetters().retry(world.owner, message.id(), false).orElseThrow();
        deliver();
        world.platformReports("sent-1", message.id().toString(), MessageStatus.FAILED);
        assertThat(world.statusOf(message)).as("what is repeated of the first").isEqualTo(MessageStatus.SENT);
        world.platformReports("sent-2", "", MessageStatus.DELIVERED);
        assertThat(world.statusOf(message)).isEqualTo(MessageStatus.DELIVERED);
    }

    @Test
    void allThatFailedOnAChannelIsSentAgain() {
        IntStream.rangeClosed(1, 3).forEach(number -> {
            world.answers.add(call -> new SendResult.Refused(BUSY));
            world.post("m" + number);
        });
        deliver();
        var channel = world.messaging.channels().all(world.owner).orElseThrow().getFirst();
        assertThat(world.messaging
                        .deadLetters()
                        .retryAll(world.owner, channel.id())
                        .orElseThrow())
                .isEqualTo(3);
        deliver();
        assertThat(world.calls).extracting(call -> call.content().preview()).endsWith("m1", "m2", "m3");
    }

    @Test
    void aWorkerThatIsToStopGivesItsLaneBackAtOnce() {
        world.post("one");
        var second = world.post("two");
        var lane = world.messaging.deliveries().claim(1).getFirst();
        var calls = world.calls;
        world.messaging.deliveries().deliver(lane, () -> !calls.isEmpty());
        assertThat(calls).hasSize(1);
        assertThat(world.statusOf(second)).isEqualTo(MessageStatus.QUEUED);
        assertThat(world.messaging.deliveries().claim(1))
                .as("no lease to wait for")
                .hasSize(1);
    }

    @Test
    void theEndOfAWindowIsAnnouncedOnceAndMovesWithTheContact() {
        var sweep = world.messaging.deliveries().replyWindows();
        assertThat(sweep.run()).isZero();
        world.pass(World.WINDOW.minusMinutes(90));
        world.customerWrites("in-2", "One more thing");
        world.pass(Duration.ofMinutes(60));
        assertThat(sweep.run()).as("a later window").isZero();
        world.pass(World.WINDOW.minusMinutes(120));
        assertThat(sweep.run()).isOne();
        assertThat(sweep.run()).isZero();
        world.pass(Duration.ofMinutes(60));
        assertThat(sweep.run()).isOne();
        assertThat(sweep.run()).isZero();
        assertThat(windowEvents()).containsExactly("ReplyWindowClosing", "ReplyWindowClosed");
        world.customerWrites("in-3", "Hello again");
        world.pass(World.WINDOW);
        assertThat(sweep.run()).isOne();
        assertThat(windowEvents()).hasSize(3).last().isEqualTo("ReplyWindowClosed");
    }

    private List<String> windowEvents() {
        return world
                .messaging
                .inbox()
                .timeline(world.owner, world.conversation().id(), 0, 100)
                .orElseThrow()
                .rows()
                .stream()
                .map(happened -> happened.event())
                .filter(event -> event instanceof ConversationEvent.ReplyWindowClosing
                        || event instanceof ConversationEvent.ReplyWindowClosed)
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    @Test
    void whatMayBeSentIsShownUntilWhen() {
        var reply = world.messaging
                .inbox()
                .conversation(world.owner, world.conversation().id())
                .orElseThrow()
                .reply();
        assertThat(reply)
                .contains(new ReplyPermission.Free(Optional.of(world.now().plus(World.WINDOW))));
        world.pass(World.WINDOW);
        assertThat(world.messaging
                        .inbox()
                        .conversation(world.owner, world.conversation().id())
                        .orElseThrow()
                        .reply())
                .contains(new ReplyPermission.Blocked("reply-window-closed"));
    }

    @Test
    void oneChannelTakesNoMoreThanItsShareOfTheWorkers() {
        for (int number = 0; number < 40; number++) {
            world.customerWrites("c" + number, "c-" + number, "Hi");
        }
        world.conversations()
                .forEach(conversation -> world.messaging
                        .messages()
                        .post(world.owner, conversation.id(), NewMessage.text("Hi"))
                        .orElseThrow());
        int share = DeliverySettings.Bounds.standard().lanesOfChannel();
        assertThat(world.messaging.deliveries().claim(100)).hasSize(share);
        assertThat(world.messaging.deliveries().claim(100)).isEmpty();
    }
}
