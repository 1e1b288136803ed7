package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.Kind;
import io.parley.messaging.conversation.LastMessage;
import io.parley.messaging.conversation.Priority;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.FailureReason;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.note.Note;
import io.parley.messaging.note.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is stored is stored for good: if a line of the golden file must change, a version is missing. */
class EventCodecTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456Z");
    private static final ConversationId CONVERSATION = new ConversationId(id(1));
    private static final MemberId MEMBER = new MemberId(id(2));
    private static final ContactId CONTACT = new ContactId(id(3));
    private static final Author.OfMember ADA = new Author.OfMember(MEMBER, "Ada");
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
                new ConversationEvent.NoteCreated(new Note(
                        new NoteId(id(6)), CONVERSATION, 4, new Author.OfSystem(), "Look", Visibility.PRIVATE, NOW)),
                new ConversationEvent.Assigned(new Assignee(MEMBER, "Ada")),
                new ConversationEvent.Unassigned(new Assignee(MEMBER, "Ada")),
                new ConversationEvent.StatusChanged(Status.OPEN, Status.IN_PROGRESS),
                new ConversationEvent.ReadUpTo(MEMBER, 7));
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
                1,
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
                Optional.of(new Assignee(MEMBER, "Ada")),
                1,
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
                Optional.of(new ClientId("client-1")),
                Optional.empty(),
                MessageStatus.QUEUED,
                Optional.empty(),
                NOW);
    }

    private static Message unsupported() {
        return new Message(
                new MessageId(id(5)),
                CONVERSATION,
                3,
                new Author.OfContact(CONTACT, "Zoë"),
                new Content.Unsupported("poll", "{\"a\":\"\\u0000\"}"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new PlatformMessageId("wamid.1")),
                MessageStatus.FAILED,
                Optional.of(REASON),
                NOW);
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
