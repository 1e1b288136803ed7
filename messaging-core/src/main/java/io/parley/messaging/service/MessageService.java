package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.attachment.Attaching;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.message.Revision;
import io.parley.messaging.message.RichText;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What members say, and what they do with what was said. Thread-safe. */
public final class MessageService {
    private final Workshop workshop;
    private final Desk desk;
    private final Guard guard;
    private final int files;
    private final ContentDesk contents;

    /**
     * @param files how many a message carries at most
     */
    MessageService(Workshop workshop, Guard guard, int files, ContentDesk contents) {
        this.workshop = workshop;
        this.desk = new Desk(workshop);
        this.guard = guard;
        this.files = files;
        this.contents = contents;
    }

    /** Writes a message; a customer conversation's leaves for its platform. */
    public Outcome<Posted> post(Caller caller, ConversationId id, NewMessage message) {
        if (!AccessPolicy.allows(caller, UseCase.POST_MESSAGES)) {
            return AccessPolicy.refuse(caller, UseCase.POST_MESSAGES);
        }
        return guard.hurried(caller)
                .or(() -> misplaced(caller, id, message.text().mentions(), message.replyTo()))
                .<Outcome<Posted>>map(Outcome::refused)
                .orElseGet(() -> switch (guard.check(caller, message.text())) {
                    case Outcome.Refused<Guard.Passed>(Refusal why) -> Outcome.refused(why);
                    case Outcome.Done<Guard.Passed>(Guard.Passed passed) ->
                        message.files().isEmpty() && message.content().isEmpty()
                                ? post(caller, id, message, passed)
                                : postMore(caller, id, message, passed);
                });
    }

    private ConversationCommand.Post command(Caller caller, NewMessage message, Content content, boolean flagged) {
        return new ConversationCommand.Post(
                new MessageId(workshop.nextId()),
                author(caller),
                content,
                flagged,
                message.replyTo(),
                message.clientId(),
                message.expectedLastSeq(),
                Desk.termsOf(caller, message.whenClosed()));
    }

    /** Not a proposal: whether files and templates can be had is not the conversation's to decide. */
    private Outcome<Posted> postMore(Caller caller, ConversationId id, NewMessage message, Guard.Passed passed) {
        var outcome = desk.change(
                caller,
                UseCase.POST_MESSAGES,
                id,
                (tx, conversation) -> sentBefore(tx, caller, id, message).isPresent()
                        ? Outcome.done(new Decision.Decided(conversation, List.of(), List.of()))
                        : message.content()
                                .map(wanted -> contents.offer(tx, conversation, wanted, passed.text())
                                        .then(content -> desk.store(
                                                tx, conversation, command(caller, message, content, passed.flagged()))))
                                .orElseGet(() -> attach(tx, conversation, caller, message, passed)));
        return outcome.map(decided -> decided.changesNothing()
                ? new Posted(sentBefore(caller, id, message), true)
                : new Posted(messageIn(decided), false));
    }

    private Message sentBefore(Caller caller, ConversationId id, NewMessage message) {
        return workshop.transactor()
                .read(caller.organization(), tx -> sentBefore(tx, caller, id, message))
                .orElseThrow();
    }

    private static Optional<Message> sentBefore(
            OrganizationTx tx, Caller caller, ConversationId id, NewMessage message) {
        return message.clientId().flatMap(key -> tx.messages().findByClientId(id, author(caller), key));
    }

    private Outcome<Decision.Decided> attach(
            OrganizationTx tx, Conversation conversation, Caller caller, NewMessage message, Guard.Passed passed) {
        var wish = new Attaching(message.files(), conversation.id(), caller.member(), files);
        if (conversation.avatar().filter(wish.files()::contains).isPresent()) {
            // It goes when another one shows the group, and a message's files stay as long as the message.
            return Outcome.refused(new FileRefusal.AttachedAlready());
        }
        return switch (wish.decide(tx.files().lock(wish.files()))) {
            case Outcome.Refused<List<Attachment>>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<List<Attachment>>(List<Attachment> attachments) -> {
                var post = command(caller, message, new Content.Files(attachments, passed.text()), passed.flagged());
                var decided = desk.store(tx, conversation, post);
                if (decided instanceof Outcome.Done<Decision.Decided>) {
                    tx.files().attached(wish.files(), post.id());
                }
                yield decided;
            }
        };
    }

    private Outcome<Posted> post(Caller caller, ConversationId id, NewMessage message, Guard.Passed passed) {
        var author = author(caller);
        var command = command(caller, message, new Content.Text(passed.text()), passed.flagged());
        var sent = message.clientId().map(clientId -> new Proposal.Sent(author, clientId));
        return switch (desk.propose(caller, id, sent, command)) {
            case Settlement.NoConversation() -> Desk.noConversation();
            case Settlement.Refused(Refusal why) -> Outcome.refused(why);
            case Settlement.SentBefore(Message before) -> {
                guard.pace().giveBack(caller);
                yield Outcome.done(new Posted(before, true));
            }
            case Settlement.ArrivedBefore ignored -> throw Desk.notOfAPlatform();
            case Settlement.NotByItself ignored -> throw Desk.notOfAPlatform();
            case Settlement.Settled(Decision.Decided decided) -> Outcome.done(new Posted(messageIn(decided), false));
        };
    }

    /** Looked up ahead of the decision: a message stays where it is for ever. */
    private Optional<Refusal> misplaced(
            Caller caller, ConversationId id, Set<MemberId> mentions, Optional<MessageId> replyTo) {
        if (mentions.isEmpty() && replyTo.isEmpty()) {
            return Optional.empty();
        }
        return workshop.transactor()
                .read(
                        caller.organization(),
                        tx -> Desk.find(tx, caller, id)
                                .map(found -> misplaced(tx, found, mentions, replyTo))
                                .orElseGet(() -> Optional.of(new Refusal.NotFound("conversation"))));
    }

    private static Optional<Refusal> misplaced(
            OrganizationTx tx, Conversation conversation, Set<MemberId> mentions, Optional<MessageId> replyTo) {
        boolean elsewhere = replyTo.isPresent()
                && replyTo.flatMap(tx.messages()::find)
                        .filter(found -> found.conversation().equals(conversation.id()))
                        .isEmpty();
        return elsewhere ? Optional.of(new MessageRefusal.ReplyElsewhere()) : Desk.outsider(tx, conversation, mentions);
    }

    /** Says something else in a message of the caller's; what it said before is kept as a revision. */
    public Outcome<MessageView> edit(Caller caller, MessageId id, RichText text) {
        return switch (guard.check(caller, text)) {
            case Outcome.Refused<Guard.Passed>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Guard.Passed>(Guard.Passed passed) ->
                on(caller, UseCase.EDIT_OWN_MESSAGES, id, (tx, conversation, message) -> {
                    Optional<Refusal> outsider = Desk.outsider(tx, conversation, text.mentions());
                    var content = message.content().saying(passed.text());
                    return outsider.isPresent()
                            ? Outcome.refused(outsider.get())
                            : desk.store(
                                    tx,
                                    conversation,
                                    new ConversationCommand.Edit(message, author(caller), content, passed.flagged()));
                });
        };
    }

    /** Leaves a placeholder; what the message said is gone from everywhere for good. Authors may, and moderators. */
    public Outcome<MessageView> delete(Caller caller, MessageId id) {
        boolean moderates = AccessPolicy.allows(caller, UseCase.DELETE_MESSAGES_OF_OTHERS);
        var useCase = moderates ? UseCase.DELETE_MESSAGES_OF_OTHERS : UseCase.DELETE_OWN_MESSAGES;
        return on(caller, useCase, id, (tx, conversation, message) -> {
            var deleted =
                    desk.store(tx, conversation, new ConversationCommand.Delete(message, author(caller), moderates));
            boolean carriedFiles = !message.content().attachments().isEmpty();
            if (carriedFiles && deleted instanceof Outcome.Done<Decision.Decided>) {
                tx.files().release(id, workshop.now());
            }
            return deleted;
        });
    }

    /** Reacts with an emoji; the same one again changes nothing. */
    public Outcome<MessageView> react(Caller caller, MessageId id, Emoji emoji) {
        return on(
                caller,
                UseCase.REACT_TO_MESSAGES,
                id,
                (tx, conversation, message) -> desk.store(
                        tx,
                        conversation,
                        new ConversationCommand.React(message, author(caller), emoji, reactions(tx, id))));
    }

    /** Takes a reaction back. */
    public Outcome<MessageView> unreact(Caller caller, MessageId id, Emoji emoji) {
        return on(
                caller,
                UseCase.REACT_TO_MESSAGES,
                id,
                (tx, conversation, message) -> desk.store(
                        tx,
                        conversation,
                        new ConversationCommand.Unreact(message, author(caller), emoji, reactions(tx, id))));
    }

    public Outcome<MessageView> find(Caller caller, MessageId id) {
        return reading(caller, id, MessageViews::one);
    }

    /** What the message said before it was edited, the oldest first. */
    public Outcome<List<Revision>> revisions(Caller caller, MessageId id) {
        return reading(caller, id, (tx, message) -> tx.messages().revisions(id));
    }

    private interface Read<T> {
        T of(OrganizationTx tx, Message message);
    }

    private <T> Outcome<T> reading(Caller caller, MessageId id, Read<T> read) {
        if (!AccessPolicy.allows(caller, UseCase.READ_THE_INBOX)) {
            return AccessPolicy.refuse(caller, UseCase.READ_THE_INBOX);
        }
        return workshop.transactor()
                .read(
                        caller.organization(),
                        tx -> tx.messages()
                                .find(id)
                                .filter(found -> Desk.find(tx, caller, found.conversation())
                                        .isPresent())
                                .<Outcome<T>>map(found -> Outcome.done(read.of(tx, found)))
                                .orElseGet(MessageService::noMessage));
    }

    /** A step with a message, in a transaction that holds its conversation's lock. */
    private interface Step {
        Outcome<Decision.Decided> apply(OrganizationTx tx, Conversation conversation, Message message);
    }

    private Outcome<MessageView> on(Caller caller, UseCase useCase, MessageId id, Step step) {
        Optional<Message> known = workshop.transactor()
                .read(caller.organization(), tx -> tx.messages().find(id));
        if (known.isEmpty()) {
            return noMessage();
        }
        var outcome = desk.change(
                caller,
                useCase,
                known.get().conversation(),
                // Read again under the lock: it may have changed since.
                (tx, conversation) ->
                        step.apply(tx, conversation, tx.messages().find(id).orElseThrow()));
        return switch (outcome) {
            case Outcome.Refused<Decision.Decided>(Refusal.NotFound ignored) -> noMessage();
            case Outcome.Refused<Decision.Decided>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Decision.Decided> ignored -> find(caller, id);
        };
    }

    private static List<Reaction> reactions(OrganizationTx tx, MessageId id) {
        return tx.messages().reactions(List.of(id)).getOrDefault(id, List.of());
    }

    private static Author.OfMember author(Caller caller) {
        return new Author.OfMember(caller.member(), caller.name());
    }

    private static Message messageIn(Decision.Decided decided) {
        return switch (decided.events().getFirst().event()) {
            case ConversationEvent.MessageCreated(Message message) -> message;
            default -> throw new IllegalStateException("posting did not create a message");
        };
    }

    private static <T> Outcome<T> noMessage() {
        return Outcome.refused(new Refusal.NotFound("message"));
    }
}
