package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Circle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.Kind;
import io.parley.messaging.conversation.LastMessage;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.conversation.Priority;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.Span;
import io.parley.messaging.message.Style;
import io.parley.messaging.note.Note;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.outcome.FailureReason;
import io.parley.testkit.store.SampleContents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is stored is stored for good: if a line of the golden file must change, a version is missing. */
class EventCodecTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456Z");
    private static final ConversationId CONVERSATION = new ConversationId(id(1));
    private static final MemberId MEMBER = new MemberId(id(2));
    private static final ContactId CONTACT = new ContactId(id(3));
    private static final Author.OfMember ADA = new Author.OfMember(MEMBER, "Ada");
    private static final Emoji THUMB = new Emoji("\uD83D\uDC4D");
    private static final FailureReason REASON = new FailureReason("blocked", "They blocked you.", "131");

    @Test
    void everyEventIsWrittenAsTheGoldenFileHasIt() throws IOException {
        List<String> written = events().stream()
                .map(EventCodec::encode)
                .map(stored -> stored.name() + " " + stored.version() + " " + stored.payload())
                .toList();

        assertThat(written).containsExactlyElementsOf(golden());
    }

    @Test
    void everyLineOfTheGoldenFileIsReadBack() throws IOException {
        List<ConversationEvent> read = golden().stream()
                .map(line -> line.split(" ", 3))
                .map(parts -> EventCodec.decode(new EventCodec.Stored(parts[0], Integer.parseInt(parts[1]), parts[2])))
                .toList();

        assertThat(read).isEqualTo(events());
    }

    @Test
    void whatANewerVersionWroteIsNotGuessed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EventCodec.decode(new EventCodec.Stored("receipt.read", 2, "{}")));
        assertThatIllegalStateException()
                .isThrownBy(() -> EventCodec.decode(new EventCodec.Stored("receipt.unheard_of", 1, "{}")));
    }

    private static List<ConversationEvent> events() {
        return Stream.concat(happenings().stream(), contents()).toList();
    }

    /** With each content there is. */
    private static Stream<ConversationEvent> contents() {
        return SampleContents.all().stream()
                .map(content -> new ConversationEvent.MessageCreated(text().saying(content, false, NOW)));
    }

    private static List<ConversationEvent> happenings() {
        return List.of(
                new ConversationEvent.Created(internal()),
                new ConversationEvent.Created(withCustomer()),
                new ConversationEvent.MessageCreated(text()),
                new ConversationEvent.MessageCreated(unsupported()),
                new ConversationEvent.MessageStatusChanged(
                        new MessageId(id(5)),
                        MessageStatus.FAILED,
                        Optional.of(REASON),
                        Optional.of(new PlatformMessageId("wamid.1"))),
                new ConversationEvent.MessageStatusChanged(
                        new MessageId(id(5)), MessageStatus.READ, Optional.empty(), Optional.empty()),
                new ConversationEvent.NoteCreated(note()),
                new ConversationEvent.Assigned(new Assignee(MEMBER, "Ada")),
                new ConversationEvent.Unassigned(new Assignee(MEMBER, "Ada")),
                new ConversationEvent.StatusChanged(Status.OPEN, Status.IN_PROGRESS),
                new ConversationEvent.ReadUpTo(MEMBER, 7),
                new ConversationEvent.Created(
                        in(Kind.DIRECT, new Circle.Pair(MEMBER, new MemberId(id(8))), Optional.empty())),
                new ConversationEvent.Created(in(
                        Kind.GROUP, new Circle.Group(MEMBER, 3, Optional.of(new FileId(id(9)))), Optional.of("Lunch"))),
                new ConversationEvent.MessageEdited(rich()),
                new ConversationEvent.MediaArrived(rich()),
                new ConversationEvent.CallEnded(rich()),
                new ConversationEvent.MessageDeleted(rich().saying(new Content.Deleted(NOW), false, NOW)),
                new ConversationEvent.ReactionAdded(new MessageId(id(5)), new Reaction(ADA, THUMB, NOW)),
                new ConversationEvent.ReactionRemoved(new MessageId(id(5)), ADA, THUMB),
                new ConversationEvent.NoteEdited(note().saying("See", NOW)),
                new ConversationEvent.NoteDeleted(note().saying("", NOW)),
                new ConversationEvent.DeliveredUpTo(MEMBER, 7),
                new ConversationEvent.ParticipantAdded(new Participant(MEMBER, "Ada", NOW), MEMBER),
                new ConversationEvent.ParticipantRemoved(new Participant(MEMBER, "Ada", NOW), new MemberId(id(8))),
                new ConversationEvent.OwnerChanged(MEMBER, new MemberId(id(8))),
                new ConversationEvent.Renamed("Dinner", MEMBER),
                new ConversationEvent.AvatarChanged(Optional.of(new FileId(id(9))), MEMBER),
                new ConversationEvent.AvatarChanged(Optional.empty(), MEMBER),
                new ConversationEvent.ContactNamed(new ContactId(id(3)), "7392015648120394", "Ann"),
                new ConversationEvent.ReplyWindowClosing(NOW),
                new ConversationEvent.ReplyWindowClosed(NOW),
                new ConversationEvent.OfficeChanged(Optional.empty(), Optional.of(new OfficeId(id(10)))),
                new ConversationEvent.OfficeChanged(Optional.of(new OfficeId(id(10))), Optional.empty()));
    }

    private static Note note() {
        return new Note(
                new NoteId(id(6)),
                CONVERSATION,
                4,
                new Author.OfSystem(),
                "Look",
                Visibility.PRIVATE,
                NOW,
                Optional.empty());
    }

    /** With what only later messages have. */
    private static Message rich() {
        var spans = List.of(
                new Span(0, 2, new Style.Bold()),
                new Span(0, 2, new Style.Italic()),
                new Span(3, 4, new Style.Mention(MEMBER)));
        return text().saying(new Content.Text(new RichText("Hi @Ada", spans)), true, NOW);
    }

    private static Conversation in(Kind kind, Circle circle, Optional<String> name) {
        return new Conversation(
                CONVERSATION,
                3,
                kind,
                Status.OPEN,
                Priority.MEDIUM,
                name,
                Optional.empty(),
                Optional.of(circle),
                Optional.empty(),
                4,
                2,
                Optional.empty(),
                NOW,
                NOW);
    }

    private static Conversation internal() {
        return new Conversation(
                CONVERSATION,
                1,
                Kind.INTERNAL,
                Status.OPEN,
                Priority.MEDIUM,
                Optional.of("Printer"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                0,
                Optional.empty(),
                NOW,
                NOW);
    }

    private static Conversation withCustomer() {
        return new Conversation(
                CONVERSATION,
                2,
                Kind.CUSTOMER,
                Status.ASSIGNED,
                Priority.HIGH,
                Optional.empty(),
                Optional.of(new Customer(
                        CONTACT,
                        "Zoë",
                        new ChannelId(id(4)),
                        ChannelType.WHATSAPP,
                        new Handle("41790000000"),
                        Optional.of(NOW))),
                Optional.empty(),
                Optional.of(new Assignee(MEMBER, "Ada")),
                1,
                0,
                Optional.of(new LastMessage(new MessageId(id(5)), 1, "Hi", NOW)),
                NOW,
                NOW);
    }

    private static Message text() {
        return new Message(
                new MessageId(id(5)),
                CONVERSATION,
                2,
                ADA,
                new Content.Text("Hi \uD83D\uDC4B \"you\""),
                Optional.of(new MessageId(id(7))),
                Forwarding.NOT,
                Optional.of(new ClientId("client-1")),
                Optional.empty(),
                MessageStatus.QUEUED,
                Optional.empty(),
                false,
                NOW,
                Optional.empty());
    }

    private static Message unsupported() {
        return new Message(
                new MessageId(id(5)),
                CONVERSATION,
                3,
                new Author.OfContact(CONTACT, "Zoë"),
                new Content.Unsupported("poll", "{\"a\":\"\\u0000\"}"),
                Optional.empty(),
                Forwarding.OFTEN,
                Optional.empty(),
                Optional.of(new PlatformMessageId("wamid.1")),
                MessageStatus.FAILED,
                Optional.of(REASON),
                false,
                NOW,
                Optional.empty());
    }

    private static List<String> golden() throws IOException {
        try (var file = EventCodecTest.class.getResourceAsStream("/events.golden")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
