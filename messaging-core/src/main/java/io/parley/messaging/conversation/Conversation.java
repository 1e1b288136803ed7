package io.parley.messaging.conversation;

import io.parley.messaging.conversation.ConversationCommand.AddNote;
import io.parley.messaging.conversation.ConversationCommand.Assign;
import io.parley.messaging.conversation.ConversationCommand.ChangeStatus;
import io.parley.messaging.conversation.ConversationCommand.MarkRead;
import io.parley.messaging.conversation.ConversationCommand.Post;
import io.parley.messaging.conversation.ConversationCommand.Receive;
import io.parley.messaging.conversation.ConversationCommand.Report;
import io.parley.messaging.conversation.ConversationCommand.Unassign;
import io.parley.messaging.conversation.Decision.Refused;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.FailureReason;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.note.Note;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.outcome.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation: the small state that its rules need. Messages, notes and read marks are rows of their own.
 *
 * <p>{@link #decide} is the only way it changes. It is pure: the same state, command and time give the same decision.
 *
 * @param number the organization's own number for it, as people say it: #1042
 * @param customer the other side, present in a customer conversation
 * @param lastSeq the number of the newest event
 * @param updatedAt when it last changed in a way that moves it up in a list: receipts do not
 */
public record Conversation(
        ConversationId id,
        long number,
        Kind kind,
        Status status,
        Priority priority,
        Optional<String> subject,
        Optional<Customer> customer,
        Optional<Assignee> assignee,
        long lastSeq,
        Optional<LastMessage> lastMessage,
        Instant createdAt,
        Instant updatedAt) {

    /** A contact's first message opens a conversation with them. */
    public static Decision.Decided openWith(Customer customer, ConversationId id, long number, Instant now) {
        return open(id, number, Kind.CUSTOMER, Optional.empty(), Optional.of(customer), now);
    }

    /** The team talks among itself. */
    public static Decision.Decided openInternal(String subject, ConversationId id, long number, Instant now) {
        return open(id, number, Kind.INTERNAL, Optional.of(subject), Optional.empty(), now);
    }

    private static Decision.Decided open(
            ConversationId id,
            long number,
            Kind kind,
            Optional<String> subject,
            Optional<Customer> customer,
            Instant now) {
        var unborn = new Conversation(
                id,
                number,
                kind,
                Status.OPEN,
                Priority.MEDIUM,
                subject,
                customer,
                Optional.empty(),
                0,
                Optional.empty(),
                now,
                now);
        var born = unborn.change().seq(1).at(now).done();
        return new Decision.Decided(
                born, List.of(new Happened(1, now, new ConversationEvent.Created(born))), List.of());
    }

    /** Answers a command with what is to be stored, or with the reason why not. Total: never throws on a valid state. */
    public Decision decide(ConversationCommand command, Limits limits, Instant now) {
        return switch (command) {
            case Post post -> post(post, limits, now);
            case Receive receive -> receive(receive, now);
            case Report report -> report(report, now);
            case AddNote note -> addNote(note, limits, now);
            case Assign assign -> assign(assign.to(), now);
            case Unassign ignored -> unassign(now);
            case ChangeStatus change -> changeStatus(change.to(), now);
            case MarkRead mark -> markRead(mark, now);
        };
    }

    private Decision post(Post post, Limits limits, Instant now) {
        if (status == Status.CLOSED) {
            return new Refused(new Refusal.ConversationClosed());
        }
        long expected = post.expectedLastSeq().orElse(lastSeq);
        if (expected != lastSeq) {
            return new Refused(new Refusal.ConversationMovedOn(expected, lastSeq));
        }
        String text = CleanText.of(post.text());
        Optional<Refusal> unfit = unfit(text, limits);
        if (unfit.isPresent()) {
            return new Refused(unfit.get());
        }
        var message = new Message(
                post.id(),
                id,
                lastSeq + 1,
                post.author(),
                new Content.Text(text),
                post.replyTo(),
                post.clientId(),
                Optional.empty(),
                customer.isPresent() ? MessageStatus.QUEUED : MessageStatus.SENT,
                Optional.empty(),
                now);
        List<Delivery> deliveries = customer.stream()
                .map(to -> Delivery.of(message.id(), id, to.channel(), to.handle()))
                .toList();
        return new Decision.Decided(
                change().message(message).at(now).done(),
                List.of(new Happened(message.seq(), now, new ConversationEvent.MessageCreated(message))),
                deliveries);
    }

    private Decision receive(Receive receive, Instant now) {
        var message = new Message(
                receive.id(),
                id,
                lastSeq + 1,
                receive.author(),
                receive.content(),
                receive.replyTo(),
                Optional.empty(),
                Optional.of(receive.platformId()),
                MessageStatus.DELIVERED,
                Optional.empty(),
                now);
        var arrived = new Happened(message.seq(), now, new ConversationEvent.MessageCreated(message));
        var next = change().message(message).wroteAt(receive.writtenAt()).at(now);
        if (status != Status.RESOLVED) {
            return new Decision.Decided(next.done(), List.of(arrived), List.of());
        }
        var again = assignee.isPresent() ? Status.ASSIGNED : Status.OPEN;
        long seq = message.seq() + 1;
        return new Decision.Decided(
                next.seq(seq).status(again).done(),
                List.of(arrived, new Happened(seq, now, new ConversationEvent.StatusChanged(status, again))),
                List.of());
    }

    private Decision report(Report report, Instant now) {
        Message message = report.message();
        MessageStatus after = message.status().after(report.status());
        boolean learnsPlatformId =
                report.platformId().isPresent() && message.platformId().isEmpty();
        if (after == message.status() && !learnsPlatformId) {
            return unchanged();
        }
        Optional<FailureReason> failure = after == MessageStatus.FAILED ? report.failure() : Optional.empty();
        return noted(
                new ConversationEvent.MessageStatusChanged(message.id(), after, failure, report.platformId()), now);
    }

    private Decision addNote(AddNote add, Limits limits, Instant now) {
        String text = CleanText.of(add.text());
        Optional<Refusal> unfit = unfit(text, limits);
        if (unfit.isPresent()) {
            return new Refused(unfit.get());
        }
        var note = new Note(add.id(), id, lastSeq + 1, add.author(), text, add.visibility(), now);
        return happened(new ConversationEvent.NoteCreated(note), now);
    }

    private Decision assign(Assignee to, Instant now) {
        if (assignee.equals(Optional.of(to))) {
            return unchanged();
        }
        if (status == Status.CLOSED) {
            return new Refused(new Refusal.ConversationClosed());
        }
        var assigned = change().assignee(Optional.of(to));
        return status == Status.OPEN
                ? happenedWithStatus(assigned, new ConversationEvent.Assigned(to), Status.ASSIGNED, now)
                : happened(assigned, new ConversationEvent.Assigned(to), now);
    }

    private Decision unassign(Instant now) {
        if (assignee.isEmpty()) {
            return unchanged();
        }
        var event = new ConversationEvent.Unassigned(assignee.get());
        var unassigned = change().assignee(Optional.empty());
        return status == Status.ASSIGNED || status == Status.IN_PROGRESS
                ? happenedWithStatus(unassigned, event, Status.OPEN, now)
                : happened(unassigned, event, now);
    }

    private Decision changeStatus(Status to, Instant now) {
        return to == status
                ? unchanged()
                : happened(change().status(to), new ConversationEvent.StatusChanged(status, to), now);
    }

    private Decision markRead(MarkRead mark, Instant now) {
        if (mark.upTo() > lastSeq) {
            return new Refused(new Refusal.BeyondLastSeq(mark.upTo(), lastSeq));
        }
        return mark.upTo() <= mark.alreadyRead()
                ? unchanged()
                : noted(new ConversationEvent.ReadUpTo(mark.reader(), mark.upTo()), now);
    }

    private static Optional<Refusal> unfit(String text, Limits limits) {
        if (text.isBlank()) {
            return Optional.of(new Refusal.TextEmpty());
        }
        int length = CleanText.length(text);
        return length > limits.textLength()
                ? Optional.of(new Refusal.TextTooLong(length, limits.textLength()))
                : Optional.empty();
    }

    private Decision unchanged() {
        return new Decision.Decided(this, List.of(), List.of());
    }

    /** Worth an event, but no reason to move the conversation up in anybody's list. */
    private Decision noted(ConversationEvent event, Instant now) {
        long seq = lastSeq + 1;
        return new Decision.Decided(change().seq(seq).done(), List.of(new Happened(seq, now, event)), List.of());
    }

    private Decision happened(ConversationEvent event, Instant now) {
        return happened(change(), event, now);
    }

    private Decision happened(ConversationChange change, ConversationEvent event, Instant now) {
        long seq = lastSeq + 1;
        return new Decision.Decided(change.seq(seq).at(now).done(), List.of(new Happened(seq, now, event)), List.of());
    }

    private Decision happenedWithStatus(ConversationChange change, ConversationEvent event, Status to, Instant now) {
        long seq = lastSeq + 1;
        return new Decision.Decided(
                change.seq(seq + 1).status(to).at(now).done(),
                List.of(
                        new Happened(seq, now, event),
                        new Happened(seq + 1, now, new ConversationEvent.StatusChanged(status, to))),
                List.of());
    }

    private ConversationChange change() {
        return new ConversationChange(this);
    }
}
