package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.channel.Referral;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhatPlatformsTellTest {
    private static final Handle BOB = new Handle("bob");
    private static final Emoji HEART = new Emoji("❤️");
    private static final Emoji THUMB = new Emoji("👍");

    private final World world = new World();

    private void tell(Inbound said) {
        world.messaging.inbound().accept(World.TYPE, said);
    }

    private PlatformMessageId id(String value) {
        return new PlatformMessageId(value);
    }

    private void echo(String key, String reference, String text) {
        tell(new Inbound.MessageEchoed(
                World.ACCOUNT,
                id(key),
                new Person(BOB, "Bob"),
                new Content.Text(text),
                Optional.empty(),
                reference,
                world.now()));
    }

    private void writes(Person person, String key, String text) {
        tell(new Inbound.MessageReceived(
                World.ACCOUNT,
                id(key),
                person,
                new Content.Text(text),
                Optional.empty(),
                Optional.empty(),
                world.now()));
    }

    private void reacts(String key, Optional<Emoji> emoji) {
        tell(new Inbound.Reacted(World.ACCOUNT, id(key), new Person(BOB, "Bob"), emoji, world.now()));
    }

    private List<String> texts() {
        return world.messages().stream()
                .map(message -> message.content().preview())
                .toList();
    }

    @Test
    void whatWasWrittenElsewhereIsShownAsWrittenElsewhere() {
        world.customerWrites("m1", "Hello");
        echo("e1", "", "Hello from the phone");
        echo("e1", "", "Hello from the phone");

        Message last = world.messages().getLast();
        assertThat(texts()).containsExactly("Hello", "Hello from the phone");
        assertThat(last.author()).isEqualTo(new Author.Elsewhere());
        assertThat(last.status()).isEqualTo(MessageStatus.SENT);
        assertThat(world.calls).isEmpty();
    }

    @Test
    void anEchoNeverOpensTheReplyWindow() {
        world.customerWrites("m1", "Hello");
        Optional<Customer> before = world.conversation().customer();
        world.pass(Duration.ofHours(1));
        echo("e1", "", "From the phone");
        assertThat(world.conversation().customer()).isEqualTo(before);
    }

    @Test
    void anEchoOfOurOwnMessageIsAReportOfIt() {
        world.customerWrites("m1", "Hello");
        Message ours = world.post("Hi");
        world.messaging.deliveries().deliverDue();
        echo("sent-1", "", "Hi");
        assertThat(texts()).containsExactly("Hello", "Hi");
        assertThat(world.statusOf(ours)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void anEchoThatOvertakesTheAnswerIsRecognisedByItsReference() {
        world.customerWrites("m1", "Hello");
        Message ours = world.post("Hi");
        echo("sent-1", ours.id().toString(), "Hi");
        world.messaging.deliveries().deliverDue();
        assertThat(texts()).containsExactly("Hello", "Hi");
        assertThat(world.calls).isEmpty();
    }

    @Test
    void anEchoWithoutAReferenceIsRecognisedByWhatItSays() {
        world.customerWrites("m1", "Hello");
        Message ours = world.post("Hi");
        echo("sent-1", "", "Hi");
        assertThat(texts()).containsExactly("Hello", "Hi");
        assertThat(world.statusOf(ours)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void aContactEditsAndTakesBack() {
        world.customerWrites("m1", "Helo");
        tell(new Inbound.MessageEdited(World.ACCOUNT, id("m1"), "Hello", world.now()));
        assertThat(texts()).containsExactly("Hello");
        assertThat(world.messages().getFirst().editedAt()).isPresent();

        tell(new Inbound.MessageDeleted(World.ACCOUNT, id("m1"), world.now()));
        assertThat(world.messages().getFirst().isDeleted()).isTrue();

        tell(new Inbound.MessageEdited(World.ACCOUNT, id("m1"), "Back again", world.now()));
        assertThat(world.messages().getFirst().isDeleted()).isTrue();
    }

    @Test
    void whatIsDoneToAMessageThatHasNotComeWaitsForIt() {
        reacts("m1", Optional.of(HEART));
        tell(new Inbound.MessageEdited(World.ACCOUNT, id("m1"), "Hello", world.now()));
        world.customerWrites("m1", "Helo");
        assertThat(texts()).containsExactly("Hello");
        assertThat(reactions("m1")).containsExactly(HEART);
    }

    @Test
    void aMessageTakenBackBeforeItCameIsGone() {
        tell(new Inbound.MessageDeleted(World.ACCOUNT, id("m1"), world.now()));
        world.customerWrites("m1", "Oops");
        assertThat(world.messages().getFirst().isDeleted()).isTrue();
    }

    @Test
    void aContactHasOneReactionPerMessage() {
        world.customerWrites("m1", "Hello");
        reacts("m1", Optional.of(HEART));
        reacts("m1", Optional.of(HEART));
        assertThat(reactions("m1")).containsExactly(HEART);
        reacts("m1", Optional.of(THUMB));
        assertThat(reactions("m1")).containsExactly(THUMB);
        reacts("m1", Optional.empty());
        assertThat(reactions("m1")).isEmpty();
    }

    @Test
    void aReactionOpensTheReplyWindow() {
        world.customerWrites("m1", "Hello");
        world.pass(Duration.ofHours(30));
        reacts("m1", Optional.of(HEART));
        assertThat(world.conversation().customer().orElseThrow().lastWroteAt()).contains(world.now());
    }

    private List<Emoji> reactions(String key) {
        var message = world
                .messaging
                .inbox()
                .messages(
                        world.owner, world.conversation().id(), new io.parley.messaging.store.MessageRange.Latest(), 10)
                .orElseThrow()
                .rows()
                .stream()
                .filter(view -> view.message().platformId().equals(Optional.of(id(key))))
                .findFirst()
                .orElseThrow();
        return message.reactions().stream().map(reaction -> reaction.emoji()).toList();
    }

    @Test
    void aWatermarkReachesEverythingThatWasSentByThen() {
        world.customerWrites("m1", "Hello");
        Message first = world.post("One");
        Message second = world.post("Two");
        world.messaging.deliveries().deliverDue();
        var until = world.now();
        world.pass(Duration.ofSeconds(1));
        Message third = world.post("Three");
        world.messaging.deliveries().deliverDue();

        tell(new Inbound.ReachedUntil(World.ACCOUNT, BOB, MessageStatus.READ, until));
        tell(new Inbound.ReachedUntil(World.ACCOUNT, BOB, MessageStatus.DELIVERED, until));

        assertThat(world.statusOf(first)).isEqualTo(MessageStatus.READ);
        assertThat(world.statusOf(second)).isEqualTo(MessageStatus.READ);
        assertThat(world.statusOf(third)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void whoeverIsKnownByAnotherHandleIsTheSameContact() {
        writes(new Person(new Handle("4915"), Set.of(new Handle("DE.77")), "Bob"), "m1", "With a number");
        writes(new Person(new Handle("DE.77"), Set.of(), "Bob"), "m2", "Without");
        writes(new Person(new Handle("4915"), "Bob"), "m3", "With it again");
        assertThat(world.conversations()).hasSize(1);
        assertThat(texts()).containsExactly("With a number", "Without", "With it again");
        assertThat(world.conversation().customer().orElseThrow().handle()).isEqualTo(new Handle("4915"));
    }

    @Test
    void whoeverChangesTheNumberStaysTheSameContactAndIsAnsweredThere() {
        world.customerWrites("bob", "m1", "Hello");
        tell(new Inbound.HandleChanged(World.ACCOUNT, BOB, new Handle("bob-2"), world.now()));
        world.post("Still you?");
        world.messaging.deliveries().deliverDue();
        world.customerWrites("bob-2", "m2", "Yes");

        assertThat(world.calls.getLast().to()).isEqualTo(new Handle("bob-2"));
        assertThat(world.conversations()).hasSize(1);
    }

    @Test
    void aChangeOfNumberThatIsToldAgainChangesNothing() {
        var changed = new Inbound.HandleChanged(World.ACCOUNT, BOB, new Handle("bob-2"), world.now());
        world.customerWrites("bob", "m1", "Hello");
        tell(changed);
        world.customerWrites("bob", "m2", "Still with the old one");
        long before = world.conversation().lastSeq();

        tell(changed);

        assertThat(world.conversation().lastSeq()).isEqualTo(before);
        assertThat(world.conversation().customer().orElseThrow().handle()).isEqualTo(BOB);
    }

    @Test
    void anAdvertisementThatBroughtSomebodyIsToldWithTheirMessage() {
        var referral = new Referral("ADS", "spring", Optional.of("ad-1"), "Spring sale", Optional.empty());
        tell(new Inbound.MessageReceived(
                World.ACCOUNT,
                id("m1"),
                new Person(BOB, "Bob"),
                new Content.Text("Hello"),
                Optional.empty(),
                Optional.of(referral),
                world.now()));
        assertThat(world.conversation().lastSeq()).isGreaterThanOrEqualTo(3);
        assertThat(texts()).containsExactly("Hello");
    }

    @Test
    void advertisingIsWantedUntilSomebodySaysNo() {
        world.customerWrites("m1", "Hello");
        var contact = world.conversation().customer().orElseThrow().contact();
        assertThat(wantsMarketing(contact)).isTrue();
        tell(new Inbound.PreferenceChanged(World.ACCOUNT, BOB, false, world.now()));
        tell(new Inbound.PreferenceChanged(World.ACCOUNT, BOB, true, world.now().minusSeconds(60)));
        assertThat(wantsMarketing(contact)).isFalse();
    }

    private boolean wantsMarketing(io.parley.messaging.id.ContactId contact) {
        return world.ports
                .storage()
                .transactor()
                .inOrganization(world.owner.organization(), tx -> tx.contacts().wantsMarketing(contact));
    }

    @Test
    void whatIsSaidOfStrangersChangesNothing() {
        tell(new Inbound.HandleChanged(World.ACCOUNT, BOB, new Handle("bob-2"), world.now()));
        tell(new Inbound.PreferenceChanged(World.ACCOUNT, BOB, false, world.now()));
        tell(new Inbound.ControlChanged(World.ACCOUNT, new Person(BOB, ""), false, world.now()));
        tell(new Inbound.ReachedUntil(World.ACCOUNT, BOB, MessageStatus.READ, world.now()));
        assertThat(world.conversations()).isEmpty();
    }
}
