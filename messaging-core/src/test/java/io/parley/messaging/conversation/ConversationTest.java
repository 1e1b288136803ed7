package io.parley.messaging.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.ConversationCommand.AddNote;
import io.parley.messaging.conversation.ConversationCommand.Assign;
import io.parley.messaging.conversation.ConversationCommand.ChangeStatus;
import io.parley.messaging.conversation.ConversationCommand.MarkRead;
import io.parley.messaging.conversation.ConversationCommand.Post;
import io.parley.messaging.conversation.ConversationCommand.Receive;
import io.parley.messaging.conversation.ConversationCommand.Report;
import io.parley.messaging.conversation.ConversationCommand.Unassign;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.WorkRefusal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Author.OfMember ADA = new Author.OfMember(new MemberId(new UUID(1, 1)), "Ada");
    private static final Author.OfContact BOB = new Author.OfContact(new ContactId(new UUID(2, 2)), "Bob");
    private static final Assignee TO_ADA = new Assignee(ADA.id(), "Ada");
    private static final Customer CUSTOMER = new Customer(
            BOB.id(),
            "Bob",
            new ChannelId(new UUID(3, 3)),
            ChannelType.WHATSAPP,
            new Handle("16505551234"),
            Optional.empty());

    private final Conversation customerConversation = Conversation.openWith(
                    CUSTOMER, new ConversationId(new UUID(4, 4)), 1, NOW)
            .next();
    private final Conversation internal = Conversation.openInternal("Lunch", new ConversationId(new UUID(5, 5)), 2, NOW)
            .next();

    private static Post post(String text) {
        return new Post(
                new MessageId(new UUID(6, 6)),
                ADA,
                new Content.Text(text),
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }

    private static Receive receive(Instant writtenAt) {
        return new Receive(
                new MessageId(new UUID(7, 7)),
                BOB,
                new Content.Text("Hello"),
                Optional.empty(),
                new PlatformMessageId("wamid.1"),
                writtenAt);
    }

    private static Decision decide(Conversation conversation, ConversationCommand command) {
        return conversation.decide(command, Limits.standard(), NOW);
    }

    private static Decision.Decided decided(Conversation conversation, ConversationCommand command) {
        assertThat(decide(conversation, command)).isInstanceOf(Decision.Decided.class);
        return (Decision.Decided) decide(conversation, command);
    }

    private static Refusal refused(Conversation conversation, ConversationCommand command) {
        assertThat(decide(conversation, command)).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decide(conversation, command)).why();
    }

    @Test
    void aConversationBeginsWithEventOne() {
        var opened = Conversation.openWith(CUSTOMER, new ConversationId(new UUID(4, 4)), 1, NOW);
        assertThat(opened.events()).extracting(Happened::seq).containsExactly(1L);
        assertThat(opened.next().lastSeq()).isEqualTo(1);
    }

    @Test
    void aPostToACustomerIsQueuedForDelivery() {
        var decided = decided(customerConversation, post("On its way!"));
        assertThat(decided.deliveries()).hasSize(1);
        assertThat(decided.deliveries().getFirst().to()).isEqualTo(CUSTOMER.handle());
        assertThat(decided.next().lastSeq()).isEqualTo(2);
        assertThat(decided.next().lastMessage())
                .hasValueSatisfying(last -> assertThat(last.text()).isEqualTo("On its way!"));
        assertThat(messageOf(decided).status()).isEqualTo(MessageStatus.QUEUED);
    }

    @Test
    void aPostAmongTheTeamIsSentAtOnce() {
        var decided = decided(internal, post("Pizza?"));
        assertThat(decided.deliveries()).isEmpty();
        assertThat(messageOf(decided).status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void textMustSaySomethingAndFit() {
        assertThat(refused(internal, post(" \n\t"))).isEqualTo(new Refusal.TextEmpty());
        assertThat(refused(internal, post("\u0000"))).isEqualTo(new Refusal.TextEmpty());
        assertThat(refused(internal, post("x".repeat(10_001)))).isEqualTo(new Refusal.TextTooLong(10_001, 10_000));
        assertThat(decided(internal, post("x".repeat(10_000))).events()).hasSize(1);
        assertThat(decided(internal, post("👍".repeat(10_000))).events()).hasSize(1);
    }

    @Test
    void aPostThatExpectsAnOlderStateIsRefused() {
        var expecting = new Post(
                new MessageId(new UUID(6, 6)),
                ADA,
                new Content.Text("Hi"),
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(0));
        assertThat(refused(customerConversation, expecting)).isEqualTo(new Refusal.ConversationMovedOn(0, 1));
    }

    @Test
    void aClaimGivesTheConversationToWhoeverComesFirst() {
        var claimed = decided(internal, new ConversationCommand.Claim(TO_ADA));
        assertThat(claimed.next().assignee()).contains(TO_ADA);
        assertThat(claimed.next().status()).isEqualTo(Status.ASSIGNED);
        var late = new Assignee(new MemberId(new UUID(9, 9)), "Eve");
        assertThat(refused(claimed.next(), new ConversationCommand.Claim(late)))
                .isEqualTo(new WorkRefusal.AlreadyAssigned(ADA.id(), "Ada"));
        assertThat(decided(claimed.next(), new ConversationCommand.Claim(TO_ADA))
                        .changesNothing())
                .isTrue();
    }

    @Test
    void aClosedConversationRefusesPostsAndAssignment() {
        var closed =
                decided(customerConversation, new ChangeStatus(Status.CLOSED)).next();
        assertThat(refused(closed, post("Hi"))).isEqualTo(new Refusal.ConversationClosed());
        assertThat(refused(closed, new Assign(TO_ADA))).isEqualTo(new Refusal.ConversationClosed());
    }

    @Test
    void aCustomerWhoWritesAgainReopensWhatWasResolved() {
        var resolved =
                decided(customerConversation, new ChangeStatus(Status.RESOLVED)).next();
        var decided = decided(resolved, receive(NOW));
        assertThat(decided.next().status()).isEqualTo(Status.OPEN);
        assertThat(decided.events()).extracting(Happened::seq).containsExactly(3L, 4L);

        var assigned = decided(customerConversation, new Assign(TO_ADA)).next();
        var done = decided(assigned, new ChangeStatus(Status.RESOLVED)).next();
        assertThat(decided(done, receive(NOW)).next().status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void theReplyWindowCountsFromTheLatestMessageEvenWhenTheyArriveOutOfOrder() {
        var later = decided(customerConversation, receive(NOW)).next();
        var earlier = decided(later, receive(NOW.minusSeconds(60))).next();
        assertThat(earlier.customer().orElseThrow().lastWroteAt()).contains(NOW);
    }

    @Test
    void assignmentMovesAnOpenConversationToAssignedAndBack() {
        var assigned = decided(customerConversation, new Assign(TO_ADA));
        assertThat(assigned.next().status()).isEqualTo(Status.ASSIGNED);
        assertThat(assigned.events()).extracting(Happened::seq).containsExactly(2L, 3L);
        assertThat(decided(assigned.next(), new Assign(TO_ADA)).changesNothing())
                .isTrue();

        var unassigned = decided(assigned.next(), new Unassign());
        assertThat(unassigned.next().status()).isEqualTo(Status.OPEN);
        assertThat(unassigned.next().assignee()).isEmpty();
        assertThat(decided(unassigned.next(), new Unassign()).changesNothing()).isTrue();
    }

    @Test
    void aReadMarkMovesForwardOnlyAndNotBeyondTheEnd() {
        assertThat(decided(customerConversation, new MarkRead(Receipt.none(ADA.id()), 1))
                        .events())
                .hasSize(1);
        assertThat(decided(customerConversation, new MarkRead(new Receipt(ADA.id(), 0, 1), 1))
                        .changesNothing())
                .isTrue();
        assertThat(refused(customerConversation, new MarkRead(Receipt.none(ADA.id()), 2)))
                .isEqualTo(new Refusal.BeyondLastSeq(2, 1));
    }

    @Test
    void receiptsDoNotMoveAConversationUpInTheList() {
        Instant later = NOW.plusSeconds(60);
        var read = customerConversation.decide(new MarkRead(Receipt.none(ADA.id()), 1), Limits.standard(), later);
        assertThat(((Decision.Decided) read).next().updatedAt()).isEqualTo(NOW);
        assertThat(((Decision.Decided) read).events().getFirst().at()).isEqualTo(later);
    }

    @Test
    void aReportThatTellsNothingNewChangesNothing() {
        var posted = decided(customerConversation, post("Hi"));
        Message queued = messageOf(posted);
        var id = new PlatformMessageId("wamid.2");
        var sent = new Report(queued, MessageStatus.SENT, Optional.empty(), Optional.of(id));
        assertThat(decided(posted.next(), sent).events()).hasSize(1);

        Message known = withStatus(queued, MessageStatus.READ, id);
        var late = new Report(known, MessageStatus.DELIVERED, Optional.empty(), Optional.of(id));
        assertThat(decided(posted.next(), late).changesNothing()).isTrue();
    }

    @Test
    void aNoteIsNeverADelivery() {
        var note = new AddNote(new NoteId(new UUID(8, 8)), ADA, "Angry", Visibility.PRIVATE);
        var decided = decided(customerConversation, note);
        assertThat(decided.deliveries()).isEmpty();
        assertThat(decided.next().lastMessage()).isEmpty();
        assertThat(refused(customerConversation, new AddNote(note.id(), ADA, "", Visibility.PUBLIC)))
                .isEqualTo(new Refusal.TextEmpty());
    }

    private static Message messageOf(Decision.Decided decided) {
        return ((ConversationEvent.MessageCreated) decided.events().getFirst().event()).message();
    }

    private static Message withStatus(Message message, MessageStatus status, PlatformMessageId platformId) {
        return message.reported(status, message.failure(), Optional.of(platformId));
    }
}
