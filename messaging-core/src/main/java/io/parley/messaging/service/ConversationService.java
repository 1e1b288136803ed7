package io.parley.messaging.service;

import static io.parley.messaging.identity.Permission.ASSIGN;
import static io.parley.messaging.identity.Permission.CHANGE_STATUS;
import static io.parley.messaging.identity.Permission.READ_CONVERSATIONS;
import static io.parley.messaging.identity.Permission.WRITE_MESSAGES;
import static io.parley.messaging.identity.Permission.WRITE_NOTES;

import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Message;
import io.parley.messaging.note.Note;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Ids;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import io.parley.messaging.store.Transactor;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** What members do in conversations. Thread-safe. */
public final class ConversationService {
    private final Transactor transactor;
    private final LiveBus bus;
    private final InstantSource time;
    private final Ids ids;
    private final Limits limits;

    public ConversationService(Transactor transactor, LiveBus bus, InstantSource time, Ids ids, Limits limits) {
        this.transactor = transactor;
        this.bus = bus;
        this.time = time;
        this.ids = ids;
        this.limits = limits;
    }

    /** Opens a conversation of the team with itself. */
    public Outcome<ConversationOverview> openInternal(Caller caller, String subject) {
        if (!caller.may(WRITE_MESSAGES)) {
            return Outcome.refused(new Refusal.Forbidden(WRITE_MESSAGES));
        }
        var id = new ConversationId(ids.next());
        var opened = transactor.inOrganization(caller.organization(), tx -> {
            var decided =
                    Conversation.openInternal(subject, id, tx.conversations().nextNumber(), time.instant());
            tx.conversations().save(decided);
            return decided;
        });
        announce(caller, opened);
        return Outcome.done(new ConversationOverview(opened.next(), 0));
    }

    /** Writes a message; a customer conversation's leaves for its platform. */
    public Outcome<Posted> post(Caller caller, ConversationId id, NewMessage message) {
        if (!caller.may(WRITE_MESSAGES)) {
            return Outcome.refused(new Refusal.Forbidden(WRITE_MESSAGES));
        }
        Optional<Refusal> misplaced = message.replyTo().flatMap(replied -> misplaced(caller, id, replied));
        if (misplaced.isPresent()) {
            return Outcome.refused(misplaced.get());
        }
        var author = new Author.OfMember(caller.member(), caller.name());
        var command = new ConversationCommand.Post(
                new MessageId(ids.next()),
                author,
                message.text(),
                message.replyTo(),
                message.clientId(),
                message.expectedLastSeq());
        var sent = message.clientId().map(clientId -> new Proposal.Sent(author, clientId));
        return switch (propose(caller, id, sent, command)) {
            case Settlement.NoConversation() -> notFound();
            case Settlement.Refused(Refusal why) -> Outcome.refused(why);
            case Settlement.SentBefore(Message before) -> Outcome.done(new Posted(before, true));
            case Settlement.Settled(Decision.Decided decided) -> Outcome.done(new Posted(messageIn(decided), false));
        };
    }

    /** Looked up ahead of the decision: a message stays where it is for ever. */
    private Optional<Refusal> misplaced(Caller caller, ConversationId conversation, MessageId replied) {
        return transactor.inOrganization(caller.organization(), tx -> {
            if (tx.conversations().find(conversation).isEmpty()) {
                return Optional.of(new Refusal.NotFound("conversation"));
            }
            return isOf(tx, conversation, replied) ? Optional.empty() : Optional.of(new Refusal.ReplyElsewhere());
        });
    }

    private static boolean isOf(OrganizationTx tx, ConversationId conversation, MessageId message) {
        return tx.messages()
                .find(message)
                .filter(found -> found.conversation().equals(conversation))
                .isPresent();
    }

    /** Adds a note beside the conversation; it never leaves for a platform. */
    public Outcome<Note> addNote(Caller caller, ConversationId id, String text, Visibility visibility) {
        var author = new Author.OfMember(caller.member(), caller.name());
        if (!caller.may(WRITE_NOTES)) {
            return Outcome.refused(new Refusal.Forbidden(WRITE_NOTES));
        }
        var command = new ConversationCommand.AddNote(new NoteId(ids.next()), author, text, visibility);
        return switch (propose(caller, id, Optional.empty(), command)) {
            case Settlement.NoConversation() -> notFound();
            case Settlement.Refused(Refusal why) -> Outcome.refused(why);
            case Settlement.Settled(Decision.Decided decided) -> Outcome.done(noteIn(decided));
            case Settlement.SentBefore ignored -> throw new IllegalStateException("a note has no client id");
        };
    }

    /** Gives the conversation to a member who has room. */
    public Outcome<ConversationOverview> assign(Caller caller, ConversationId id, MemberId to) {
        return change(caller, ASSIGN, id, (tx, conversation) -> assign(tx, conversation, to))
                .map(decided -> overview(caller, decided));
    }

    private Outcome<Decision.Decided> assign(OrganizationTx tx, Conversation conversation, MemberId to) {
        Optional<Candidate> candidate = tx.members().lock(to);
        if (candidate.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("member"));
        }
        Candidate member = candidate.get();
        boolean already = conversation.assignee().map(Assignee::member).equals(Optional.of(to));
        if (!already && !member.hasRoom()) {
            return Outcome.refused(new Refusal.AtCapacity(to, member.capacity()));
        }
        return store(tx, conversation, new ConversationCommand.Assign(new Assignee(to, member.name())));
    }

    /** Takes the conversation from whoever has it. */
    public Outcome<ConversationOverview> unassign(Caller caller, ConversationId id) {
        return change(caller, ASSIGN, id, (tx, conversation) -> {
                    conversation.assignee().ifPresent(assignee -> tx.members().lock(assignee.member()));
                    return store(tx, conversation, new ConversationCommand.Unassign());
                })
                .map(decided -> overview(caller, decided));
    }

    public Outcome<ConversationOverview> changeStatus(Caller caller, ConversationId id, Status to) {
        return change(caller, CHANGE_STATUS, id, (tx, conversation) -> changeStatus(tx, conversation, to))
                .map(decided -> overview(caller, decided));
    }

    private Outcome<Decision.Decided> changeStatus(OrganizationTx tx, Conversation conversation, Status to) {
        if (conversation.status() == Status.CLOSED && to != Status.CLOSED) {
            Optional<Conversation> open = conversation
                    .customer()
                    .flatMap(customer -> tx.conversations().lockOpen(customer.contact(), customer.channel()));
            if (open.isPresent()) {
                return Outcome.refused(new Refusal.AnotherIsOpen(open.get().id()));
            }
        }
        if (to.isWork()
                && !conversation.status().isWork()
                && conversation.assignee().isPresent()) {
            Candidate member =
                    tx.members().lock(conversation.assignee().get().member()).orElseThrow();
            if (!member.hasRoom()) {
                return Outcome.refused(new Refusal.AtCapacity(member.member(), member.capacity()));
            }
        }
        return store(tx, conversation, new ConversationCommand.ChangeStatus(to));
    }

    /** The caller has read everything up to and including this number, on all their devices. */
    public Outcome<ConversationOverview> markRead(Caller caller, ConversationId id, long upTo) {
        return change(caller, READ_CONVERSATIONS, id, (tx, conversation) -> {
                    long already = tx.conversations().readMark(id, caller.member());
                    return store(tx, conversation, new ConversationCommand.MarkRead(caller.member(), upTo, already));
                })
                .map(decided -> overview(caller, decided));
    }

    /** Tells others that the caller types, or stopped. Stored nowhere. */
    public void typing(Caller caller, ConversationId id, boolean started) {
        if (!caller.may(WRITE_MESSAGES)) {
            return;
        }
        boolean exists = transactor
                .inOrganization(caller.organization(), tx -> tx.conversations().find(id))
                .isPresent();
        if (exists) {
            bus.publish(new Signal.Typing(caller.organization(), id, caller.member(), caller.name(), started));
        }
    }

    /** A step inside a transaction that holds the conversation's lock. */
    private interface Change {
        Outcome<Decision.Decided> apply(OrganizationTx tx, Conversation conversation);
    }

    private Outcome<Decision.Decided> change(Caller caller, Permission needed, ConversationId id, Change change) {
        if (!caller.may(needed)) {
            return Outcome.refused(new Refusal.Forbidden(needed));
        }
        Function<OrganizationTx, Outcome<Decision.Decided>> work = tx -> {
            Optional<Conversation> conversation = tx.conversations().lock(id);
            return conversation.isEmpty() ? notFound() : change.apply(tx, conversation.get());
        };
        var outcome = transactor.inOrganization(caller.organization(), work);
        if (outcome instanceof Outcome.Done<Decision.Decided>(Decision.Decided decided) && !decided.changesNothing()) {
            announce(caller, decided);
        }
        return outcome;
    }

    /** For what the conversation decides by itself. */
    private Settlement propose(
            Caller caller, ConversationId id, Optional<Proposal.Sent> sent, ConversationCommand command) {
        var proposal = new Proposal(id, sent, conversation -> conversation.decide(command, limits, time.instant()));
        var settlement = transactor.settle(caller.organization(), proposal);
        if (settlement instanceof Settlement.Settled(Decision.Decided decided)) {
            announce(caller, decided);
            if (!decided.deliveries().isEmpty()) {
                bus.publish(new Signal.DeliveriesDue());
            }
        }
        return settlement;
    }

    private void announce(Caller caller, Decision.Decided decided) {
        bus.publish(
                new Signal.EventsCommitted(caller.organization(), decided.next().id(), decided.events()));
    }

    private Outcome<Decision.Decided> store(OrganizationTx tx, Conversation conversation, ConversationCommand command) {
        return switch (conversation.decide(command, limits, time.instant())) {
            case Decision.Refused(Refusal why) -> Outcome.refused(why);
            case Decision.Decided decided -> {
                if (!decided.changesNothing()) {
                    tx.conversations().save(decided);
                }
                yield Outcome.done(decided);
            }
        };
    }

    private ConversationOverview overview(Caller caller, Decision.Decided decided) {
        return transactor
                .inOrganization(
                        caller.organization(),
                        tx -> tx.conversations().overview(decided.next().id(), caller.member()))
                .orElseThrow();
    }

    private static Message messageIn(Decision.Decided decided) {
        return switch (decided.events().getFirst().event()) {
            case ConversationEvent.MessageCreated(Message message) -> message;
            default -> throw new IllegalStateException("posting did not create a message");
        };
    }

    private static Note noteIn(Decision.Decided decided) {
        return switch (decided.events().getFirst().event()) {
            case ConversationEvent.NoteCreated(Note note) -> note;
            default -> throw new IllegalStateException("adding a note did not create one");
        };
    }

    private static <T> Outcome<T> notFound() {
        return Outcome.refused(new Refusal.NotFound("conversation"));
    }
}
