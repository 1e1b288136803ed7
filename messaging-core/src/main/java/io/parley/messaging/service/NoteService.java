package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.Author;
import io.parley.messaging.note.Note;
import io.parley.messaging.note.NoteSummary;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Settlement;
import java.util.Optional;
import java.util.Set;

/** Remarks beside conversations, which never leave for a platform. Thread-safe. */
public final class NoteService {
    private final Workshop workshop;
    private final Desk desk;

    NoteService(Workshop workshop) {
        this.workshop = workshop;
        this.desk = new Desk(workshop);
    }

    public Outcome<Note> add(Caller caller, ConversationId id, String text, Visibility visibility) {
        if (!AccessPolicy.allows(caller, UseCase.WRITE_NOTES)) {
            return AccessPolicy.refuse(caller, UseCase.WRITE_NOTES);
        }
        return outsider(caller, id, text)
                .<Outcome<Note>>map(Outcome::refused)
                .orElseGet(() -> propose(caller, id, text, visibility));
    }

    private Outcome<Note> propose(Caller caller, ConversationId id, String text, Visibility visibility) {
        var command = new ConversationCommand.AddNote(new NoteId(workshop.nextId()), author(caller), text, visibility);
        return switch (desk.propose(caller, id, Optional.empty(), command)) {
            case Settlement.NoConversation() -> Desk.noConversation();
            case Settlement.Refused(Refusal why) -> Outcome.refused(why);
            case Settlement.Settled(Decision.Decided decided) -> Outcome.done(noteIn(decided));
            case Settlement.ArrivedBefore ignored -> throw Desk.notOfAPlatform();
            case Settlement.NotByItself ignored -> throw Desk.notOfAPlatform();
            case Settlement.SentBefore ignored -> throw new IllegalStateException("a note has no client id");
        };
    }

    /** Looked up ahead of the decision, which asks nobody. */
    private Optional<Refusal> outsider(Caller caller, ConversationId id, String text) {
        Set<MemberId> mentions = Note.mentions(text);
        return mentions.isEmpty()
                ? Optional.empty()
                : workshop.transactor()
                        .read(
                                caller.organization(),
                                tx -> Desk.find(tx, caller, id)
                                        .map(found -> Desk.outsider(tx, found, mentions))
                                        .orElseGet(() -> Optional.of(new Refusal.NotFound("conversation"))));
    }

    public Outcome<Note> find(Caller caller, NoteId id) {
        if (!AccessPolicy.allows(caller, UseCase.READ_NOTES)) {
            return AccessPolicy.refuse(caller, UseCase.READ_NOTES);
        }
        return workshop.transactor()
                .read(caller.organization(), tx -> visible(tx, caller, id))
                .<Outcome<Note>>map(Outcome::done)
                .orElseGet(NoteService::noNote);
    }

    /** Says something else in a note of the caller's. */
    public Outcome<Note> edit(Caller caller, NoteId id, String text) {
        var outcome = on(
                caller,
                UseCase.EDIT_OWN_NOTES,
                id,
                (tx, conversation, note) -> Desk.outsider(tx, conversation, Note.mentions(text))
                        .<Outcome<Decision.Decided>>map(Outcome::refused)
                        .orElseGet(() -> desk.store(
                                tx, conversation, new ConversationCommand.EditNote(note, author(caller), text))));
        return switch (outcome) {
            case Outcome.Refused<Decision.Decided>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Decision.Decided> ignored -> find(caller, id);
        };
    }

    /** Removes the note for good. Authors may, and moderators. */
    public Outcome<NoteId> delete(Caller caller, NoteId id) {
        boolean moderates = AccessPolicy.allows(caller, UseCase.DELETE_NOTES_OF_OTHERS);
        return on(
                        caller,
                        moderates ? UseCase.DELETE_NOTES_OF_OTHERS : UseCase.DELETE_OWN_NOTES,
                        id,
                        (tx, conversation, note) -> desk.store(
                                tx, conversation, new ConversationCommand.DeleteNote(note, author(caller), moderates)))
                .map(ignored -> id);
    }

    /** The newest notes in short. */
    public Outcome<NoteSummary> summary(Caller caller, ConversationId id) {
        if (!AccessPolicy.allows(caller, UseCase.READ_NOTES)) {
            return AccessPolicy.refuse(caller, UseCase.READ_NOTES);
        }
        return workshop.transactor()
                .read(
                        caller.organization(),
                        tx -> Desk.find(tx, caller, id)
                                .<Outcome<NoteSummary>>map(found ->
                                        Outcome.done(NoteSummary.of(tx.notes().of(id, NoteSummary.AT_MOST + 1))))
                                .orElseGet(Desk::noConversation));
    }

    /** A step with a note, in a transaction that holds its conversation's lock. */
    private interface Step {
        Outcome<Decision.Decided> apply(OrganizationTx tx, Conversation conversation, Note note);
    }

    private Outcome<Decision.Decided> on(Caller caller, UseCase useCase, NoteId id, Step step) {
        Optional<Note> known = workshop.transactor().read(caller.organization(), tx -> visible(tx, caller, id));
        if (known.isEmpty()) {
            return noNote();
        }
        return desk.change(
                caller,
                useCase,
                known.get().conversation(),
                (tx, conversation) -> tx.notes()
                        .find(id)
                        .map(note -> step.apply(tx, conversation, note))
                        .orElseGet(NoteService::noNote));
    }

    private static Optional<Note> visible(OrganizationTx tx, Caller caller, NoteId id) {
        return tx.notes()
                .find(id)
                .filter(note -> Desk.find(tx, caller, note.conversation()).isPresent());
    }

    private static Author.OfMember author(Caller caller) {
        return new Author.OfMember(caller.member(), caller.name());
    }

    private static Note noteIn(Decision.Decided decided) {
        return switch (decided.events().getFirst().event()) {
            case ConversationEvent.NoteCreated(Note note) -> note;
            default -> throw new IllegalStateException("adding a note did not create one");
        };
    }

    private static <T> Outcome<T> noNote() {
        return Outcome.refused(new Refusal.NotFound("note"));
    }
}
