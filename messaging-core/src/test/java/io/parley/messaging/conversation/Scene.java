package io.parley.messaging.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.outcome.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** A conversation under test: each accepted command moves it on. */
final class Scene {
    static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    static final Author.OfMember ADA = new Author.OfMember(new MemberId(new UUID(1, 1)), "Ada");
    static final Author.OfMember BEN = new Author.OfMember(new MemberId(new UUID(1, 2)), "Ben");
    static final Author.OfMember CAS = new Author.OfMember(new MemberId(new UUID(1, 3)), "Cas");
    static final Limits LIMITS = new Limits(10_000, 100, 4, Duration.ofMinutes(15));
    private static final ConversationId ID = new ConversationId(new UUID(5, 5));

    Conversation now;
    Instant time = START;
    private long ids = 100;

    private Scene(Conversation start) {
        now = start;
    }

    static Scene direct() {
        return new Scene(Conversation.openDirect(participant(ADA), participant(BEN), ID, 1, START)
                .next());
    }

    static Scene group() {
        var opening = new Conversation.Opening(1, START);
        var opened = Conversation.openGroup(
                "Team", participant(ADA), List.of(participant(BEN), participant(CAS)), ID, LIMITS, opening);
        return new Scene(((Decision.Decided) opened).next());
    }

    static Scene customer() {
        var customer = new Customer(
                new ContactId(new UUID(2, 2)),
                "Bob",
                new ChannelId(new UUID(3, 3)),
                ChannelType.WHATSAPP,
                new Handle("16505551234"),
                Optional.empty());
        return new Scene(Conversation.openWith(customer, ID, 1, START).next());
    }

    static Participant participant(Author.OfMember who) {
        return new Participant(who.id(), who.name(), START);
    }

    Message says(Author.OfMember who, String text) {
        var post = new ConversationCommand.Post(
                new MessageId(new UUID(6, ids++)),
                who,
                new Content.Text(text),
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
        return ((ConversationEvent.MessageCreated) done(post).getFirst()).message();
    }

    /** The events of an accepted command. */
    List<ConversationEvent> done(ConversationCommand command) {
        Decision decision = now.decide(command, LIMITS, time);
        assertThat(decision).isInstanceOf(Decision.Decided.class);
        var decided = (Decision.Decided) decision;
        long expected = now.lastSeq();
        for (Happened happened : decided.events()) {
            assertThat(happened.seq()).as("numbers are dense").isEqualTo(++expected);
        }
        assertThat(decided.next().lastSeq()).isEqualTo(expected);
        now = decided.next();
        return decided.events().stream().map(Happened::event).toList();
    }

    Refusal refused(ConversationCommand command) {
        Decision decision = now.decide(command, LIMITS, time);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).why();
    }
}
