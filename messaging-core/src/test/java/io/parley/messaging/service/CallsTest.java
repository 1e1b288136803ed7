package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.RichText;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationOverview;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CallsTest {
    private static final Person BOB = new Person(new Handle("bob"), "Bob");
    private static final CallState BEGUN = new CallState.Begun();
    private static final CallState MISSED = new CallState.Missed();
    private static final CallState TALKED = new CallState.Completed(Optional.of(Duration.ofSeconds(83)));

    private final World world = new World();

    private void calls(String key, CallState state) {
        world.messaging
                .inbound()
                .accept(
                        World.TYPE,
                        new Inbound.MessageReceived(
                                World.ACCOUNT,
                                new PlatformMessageId(key),
                                BOB,
                                new Content.Call(state),
                                Optional.empty(),
                                Optional.empty(),
                                world.now()));
    }

    private void isCalled(String key, CallState state) {
        world.messaging
                .inbound()
                .accept(
                        World.TYPE,
                        new Inbound.MessageEchoed(
                                World.ACCOUNT,
                                new PlatformMessageId(key),
                                BOB,
                                new Content.Call(state),
                                Optional.empty(),
                                "",
                                world.now()));
    }

    private List<Content> contents() {
        return world.messages().stream().map(Message::content).toList();
    }

    private ConversationOverview overview() {
        return world.messaging
                .inbox()
                .conversations(world.owner, ConversationFilter.everything(), 10)
                .orElseThrow()
                .rows()
                .getFirst();
    }

    @Test
    void aCallOpensAConversationAndIsUnread() {
        calls("c1", BEGUN);

        assertThat(contents()).containsExactly(new Content.Call(BEGUN));
        assertThat(world.messages().getFirst().author()).isInstanceOf(Author.OfContact.class);
        assertThat(overview().unread()).isEqualTo(1);
    }

    @Test
    void aCallOpensTheReplyWindow() {
        world.customerWrites("m1", "Hello");
        world.pass(Duration.ofHours(25));
        calls("c1", MISSED);
        Message answer = world.post("You called?");
        world.messaging.deliveries().deliverDue();

        assertThat(world.statusOf(answer)).isEqualTo(MessageStatus.SENT);
        assertThat(world.conversation().customer().flatMap(Customer::lastWroteAt))
                .contains(world.now());
    }

    @Test
    void itsEndCompletesTheEntry() {
        calls("c1", BEGUN);
        world.pass(Duration.ofSeconds(90));
        calls("c1", TALKED);

        assertThat(contents()).containsExactly(new Content.Call(TALKED));
        assertThat(world.messages().getFirst().editedAt()).isEmpty();
        assertThat(overview().unread()).isEqualTo(1);
    }

    @Test
    void itsBeginningAfterItsEndChangesNothing() {
        calls("c1", MISSED);
        calls("c1", BEGUN);
        assertThat(contents()).containsExactly(new Content.Call(MISSED));
    }

    @Test
    void whatIsToldTwiceChangesNothing() {
        calls("c1", BEGUN);
        calls("c1", BEGUN);
        calls("c1", TALKED);
        calls("c1", TALKED);
        calls("c1", MISSED);

        assertThat(contents()).containsExactly(new Content.Call(TALKED));
        assertThat(world.conversation().lastSeq())
                .isEqualTo(world.messages().getFirst().seq() + 1);
    }

    @Test
    void aRegularWhoCallsIsNotTakenForOneWhoWrote() {
        world.customerWrites("m1", "Hello");
        calls("c1", BEGUN);
        world.customerWrites("m2", "Nobody there?");
        calls("c1", MISSED);
        assertThat(contents())
                .containsExactly(
                        new Content.Text("Hello"), new Content.Call(MISSED), new Content.Text("Nobody there?"));
    }

    @Test
    void eachCallIsAnEntryOfItsOwn() {
        calls("c1", MISSED);
        calls("c2", BEGUN);
        assertThat(contents()).containsExactly(new Content.Call(MISSED), new Content.Call(BEGUN));
    }

    @Test
    void whoCallsAfterTheirMatterWasSettledHasItOpenedAgain() {
        world.customerWrites("m1", "Hello");
        world.messaging
                .conversations()
                .changeStatus(world.owner, world.conversation().id(), Status.RESOLVED)
                .orElseThrow();
        calls("c1", BEGUN);
        assertThat(world.conversations()).hasSize(1);
        assertThat(world.conversation().status()).isNotEqualTo(Status.RESOLVED);
    }

    @Test
    void anAnswerThatQuotesACallLeavesWithoutTheQuote() {
        calls("c1", MISSED);
        var call = world.messages().getFirst().id();
        world.messaging
                .messages()
                .post(
                        world.owner,
                        world.conversation().id(),
                        new NewMessage(
                                RichText.plain("You called?"),
                                List.of(),
                                Optional.of(call),
                                Optional.empty(),
                                OptionalLong.empty()))
                .orElseThrow();
        world.messaging.deliveries().deliverDue();

        assertThat(world.calls)
                .singleElement()
                .satisfies(sent -> assertThat(sent.replyTo()).isEmpty());
        assertThat(world.messages().getLast().replyTo()).contains(call);
    }

    @Test
    void theBusinessCallingThemNeverOpensTheReplyWindow() {
        isCalled("c1", BEGUN);
        isCalled("c1", TALKED);
        isCalled("c1", TALKED);

        assertThat(contents()).containsExactly(new Content.Call(TALKED));
        assertThat(world.messages().getFirst().author()).isEqualTo(new Author.Elsewhere());
        assertThat(world.conversation().customer().flatMap(Customer::lastWroteAt))
                .isEmpty();
    }

    @Test
    void theBusinessCallingThemIsNoAnswerOfOurs() {
        world.customerWrites("m1", "Where are you?");
        Message ours = world.post("Here");
        isCalled("c1", MISSED);
        assertThat(world.statusOf(ours)).isEqualTo(MessageStatus.QUEUED);
        assertThat(world.messages()).hasSize(3);
    }
}
