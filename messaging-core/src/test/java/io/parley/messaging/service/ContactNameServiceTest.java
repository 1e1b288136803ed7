package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.Messaging;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.ContactProfile;
import io.parley.messaging.channel.ContactProfiles;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.ConversationEvent.ContactNamed;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What contacts are called whose platform tells a number with their messages. */
class ContactNameServiceTest {
    private static final Handle ANN = new Handle("7392015648120394");
    private static final FailureReason WHY = new FailureReason("why", "Because.", "1");
    private static final Asked<ContactProfile> GIVEN = new Asked.Got<>(new ContactProfile("Ann Lee"));
    private static final Asked<ContactProfile> WITHHELD = new Asked.Got<>(ContactProfile.withheld());

    private final World world = new World();
    private final Book book = new Book();
    private int written;

    ContactNameServiceTest() {
        world.profiles = Optional.of(book);
    }

    /** A platform that answers what a test says. */
    private static final class Book implements ContactProfiles {
        private final List<Handle> asked = new ArrayList<>();
        private Asked<ContactProfile> answer = GIVEN;
        private Runnable meanwhile = () -> {};

        @Override
        public Asked<ContactProfile> profile(AccountId account, Handle contact, Session session) {
            assertThat(account).isEqualTo(World.ACCOUNT);
            assertThat(session.settings().get("token")).isEqualTo("secret");
            asked.add(contact);
            meanwhile.run();
            return answer;
        }
    }

    private void writes(Person person) {
        written++;
        world.messaging.inbound().accept(World.TYPE, text(person, "message " + written));
    }

    private Inbound.MessageReceived text(Person person, String text) {
        return new Inbound.MessageReceived(
                World.ACCOUNT,
                new PlatformMessageId("m-" + text),
                person,
                new Content.Text(text),
                Optional.empty(),
                Optional.empty(),
                world.now());
    }

    private <T> T inOrganization(Function<OrganizationTx, T> work) {
        return world.ports.storage().transactor().inOrganization(world.owner.organization(), work);
    }

    private ChannelId channel() {
        return world.conversation().customer().orElseThrow().channel();
    }

    private Contact contact() {
        var channel = channel();
        Optional<Contact> found = inOrganization(tx -> tx.contacts().findByHandle(channel, ANN));
        return found.orElseThrow();
    }

    private void writes(Handle handle) {
        writes(new Person(handle, ""));
    }

    private void names() {
        world.messaging.contactNames().askForAll();
    }

    private String name() {
        return world.conversation().customer().orElseThrow().name();
    }

    private List<String> authors() {
        return world.messages().stream().map(message -> message.author().name()).toList();
    }

    private List<ConversationEvent> introductions() {
        return inOrganization(tx -> tx.feed().after(Position.START, 1_000).events().stream()
                .map(Event::happened)
                .map(happened -> happened.event())
                .filter(ContactNamed.class::isInstance)
                .toList());
    }

    @Test
    void whoeverIsMetWithoutANameIsCalledByTheirHandleAndThenByTheName() {
        writes(ANN);
        assertThat(name()).isEqualTo(ANN.value());

        names();

        assertThat(book.asked).containsExactly(ANN);
        assertThat(name()).isEqualTo("Ann Lee");
        var contact = world.conversation().customer().orElseThrow().contact();
        assertThat(introductions()).containsExactly(new ContactNamed(contact, ANN.value(), "Ann Lee"));
    }

    @Test
    void theMessagesBeforeTheNameWasKnownShowItTooAndSoDoThoseAfterwards() {
        writes(ANN);
        writes(ANN);
        names();
        writes(ANN);
        writes(ANN);

        assertThat(authors()).containsOnly("Ann Lee").hasSize(4);
        assertThat(world.conversations()).hasSize(1);
        assertThat(introductions()).hasSize(1);
    }

    @Test
    void theTeamIsToldAtOnce() {
        writes(ANN);
        var told = new ArrayList<Signal>();
        world.ports.storage().bus().subscribe(told::add);

        names();

        assertThat(told).contains(new Signal.FeedGrew(world.owner.organization()));
    }

    @Test
    void whoeverHasANameIsNotAskedFor() {
        writes(new Person(ANN, "Ann"));
        writes(new Person(ANN, "Ann"));
        names();

        assertThat(book.asked).isEmpty();
        assertThat(name()).isEqualTo("Ann");
    }

    @Test
    void whoeverWritesALotIsAskedForOnce() {
        book.answer = new Asked.Denied<>(WHY, Blame.MESSAGE);
        for (int message = 0; message < 10; message++) {
            writes(ANN);
            names();
        }

        assertThat(book.asked).containsExactly(ANN);
    }

    @Test
    void aNameThatThePlatformDoesNotGiveIsAskedForAgainTheNextDay() {
        book.answer = WITHHELD;
        writes(ANN);
        names();
        world.pass(Duration.ofHours(23));
        writes(ANN);
        names();
        assertThat(book.asked).hasSize(1);

        world.pass(Duration.ofHours(1));
        book.answer = GIVEN;
        writes(ANN);
        names();
        assertThat(book.asked).hasSize(2);
        assertThat(name()).isEqualTo("Ann Lee");
    }

    @Test
    void whenThePlatformDoesNotAnswerItIsAskedAgainAfterAnHourIfTheContactWrites() {
        book.answer = new Asked.NotNow<>(WHY, Duration.ZERO);
        writes(ANN);
        names();
        world.pass(Duration.ofMinutes(59));
        writes(ANN);
        names();
        assertThat(book.asked).hasSize(1);

        world.pass(Duration.ofMinutes(1));
        names();
        assertThat(book.asked).hasSize(1);
        writes(ANN);
        names();
        assertThat(book.asked).hasSize(2);
    }

    @Test
    void aPlatformThatIsBusyIsLeftAloneForAsLongAsItWants() {
        book.answer = new Asked.NotNow<>(WHY, Duration.ofMinutes(20));
        writes(ANN);
        names();
        world.pass(Duration.ofMinutes(19));
        writes(new Handle("2"));
        names();
        assertThat(book.asked).containsExactly(ANN);

        world.pass(Duration.ofMinutes(1));
        writes(new Handle("2"));
        names();
        assertThat(book.asked).containsExactly(ANN, new Handle("2"));
    }

    @Test
    void whoeverWaitsWhileThePlatformIsBusyIsDropped() {
        book.answer = new Asked.NotNow<>(WHY, Duration.ZERO);
        for (int contact = 0; contact < 10; contact++) {
            writes(new Handle("contact-" + contact));
        }
        names();

        assertThat(book.asked).hasSize(1);
    }

    @Test
    void aDeadTokenIsNotTriedWithEveryContact() {
        book.answer = new Asked.Denied<>(WHY, Blame.CREDENTIALS);
        writes(ANN);
        writes(new Handle("2"));
        names();

        assertThat(book.asked).containsExactly(ANN);
    }

    @Test
    void whatDoesNotFitIsDroppedAndAskedForWhenTheyWriteAgain() {
        for (int contact = 0; contact < 1_001; contact++) {
            writes(new Handle("contact-" + contact));
        }
        names();
        assertThat(book.asked).hasSize(1_000);

        writes(new Handle("contact-1000"));
        names();
        assertThat(book.asked).hasSize(1_001).endsWith(new Handle("contact-1000"));
    }

    @Test
    void aNameThatBecameKnownMeanwhileStays() {
        writes(ANN);
        book.meanwhile = () -> writes(new Person(ANN, "Ann from the webhook"));
        names();

        assertThat(name()).isEqualTo("Ann from the webhook");
        assertThat(authors()).containsOnly("Ann from the webhook");
        assertThat(introductions()).hasSize(1);
    }

    @Test
    void aNameThatComesWithAMessageIsTakenWithoutAsking() {
        world.profiles = Optional.empty();
        writes(ANN);
        assertThat(name()).isEqualTo(ANN.value());

        writes(new Person(ANN, "  Ann\u202E\n"));
        writes(new Person(ANN, "Another Ann"));

        assertThat(name()).isEqualTo("Ann");
        assertThat(authors()).containsOnly("Ann").hasSize(3);
    }

    @Test
    void aNameIsNeverTakenForOneThatShowsNothing() {
        writes(new Person(ANN, "\u202E\u200B"));

        assertThat(name()).isEqualTo(ANN.value());
    }

    @Test
    void whoeverWroteFirstFromAnotherProgramIsAskedForToo() {
        world.messaging
                .inbound()
                .accept(
                        World.TYPE,
                        new Inbound.MessageEchoed(
                                World.ACCOUNT,
                                new PlatformMessageId("e1"),
                                new Person(ANN, ""),
                                new Content.Text("Hello from the phone"),
                                Optional.empty(),
                                "",
                                world.now()));
        names();

        assertThat(name()).isEqualTo("Ann Lee");
        assertThat(authors()).containsExactly("Sent elsewhere");
    }

    @Test
    void anotherNodeThatKnowsThemByTheirHandleLearnsTheName() {
        var other = new Messaging(world.ports, InstalledChannels.none());
        writes(ANN);
        other.inbound().accept(World.TYPE, text(new Person(ANN, ""), "from the other node"));
        names();
        other.inbound().accept(World.TYPE, text(new Person(ANN, ""), "again from the other node"));

        assertThat(authors()).containsOnly("Ann Lee").hasSize(3);
        assertThat(name()).isEqualTo("Ann Lee");
    }

    @Test
    void whoeverReadTheContactBeforeTheyWereIntroducedDoesNotTakeTheNameBack() {
        writes(ANN);
        var before = contact();
        names();

        var locked = Optional.of(world.conversation());
        var channel = channel();
        Contact after = inOrganization(
                tx -> new OnChannel(tx, World.TYPE, channel).introduced(before, new Person(ANN, ""), locked));

        assertThat(before.name()).isEqualTo(ANN.value());
        assertThat(after).isEqualTo(before.named("Ann Lee"));
    }

    @Test
    void aConversationThatWasOpenedUnderTheNumberIsToldTheNameThatIsKnown() {
        writes(ANN);
        var contact = contact().id();
        inOrganization(tx -> tx.contacts().rename(contact, ANN.value(), "Ann"));
        names();

        assertThat(book.asked).isEmpty();
        assertThat(name()).isEqualTo("Ann");
        assertThat(authors()).containsOnly("Ann");
    }

    @Test
    void aChannelThatCannotSendIsNotAskedInTheNameOf() {
        writes(ANN);
        var channel = channel();
        inOrganization(tx -> {
            tx.channels().found(channel, Vitals.unknown().dead(WHY));
            return true;
        });
        names();

        assertThat(book.asked).isEmpty();
    }

    @Test
    void aPlatformThatCannotBeAskedIsNot() {
        world.profiles = Optional.empty();
        writes(ANN);
        writes(ANN);
        world.profiles = Optional.of(book);
        names();

        assertThat(book.asked).isEmpty();
    }
}
