package io.parley.postgres;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.note.Note;

/** A decision as the statements that store it, sent in one round trip. The statements are in one record per kind of row. */
final class SavedDecision {
    private final Conversation next;
    private final Decision.Decided decision;
    private final Statements sql;

    SavedDecision(Decision.Decided decision, Statements sql) {
        this.next = decision.next();
        this.decision = decision;
        this.sql = sql;
    }

    void execute() {
        if (isBorn() || sql.isHeld(next.id())) {
            write();
            sql.holds(next.id());
            return;
        }
        // Nobody has seen it in this transaction: that it is there has to be checked before anything commits.
        sql.flush();
        write();
        if (sql.flush() != 1) {
            throw new IllegalStateException("the conversation to save is not stored, or not this organization's");
        }
    }

    private void write() {
        var conversation = new ConversationRow(next, sql.later());
        if (isBorn()) {
            conversation.insert();
        } else {
            conversation.update();
        }
        for (Happened happened : decision.events()) {
            events().insert(happened, sql.nextOrdinal());
            apply(happened);
        }
        decision.deliveries().forEach(deliveries()::insert);
        if (!decision.deliveries().isEmpty()) {
            var channel = decision.deliveries().getFirst().channel();
            deliveries().wakeLane(channel, decision.events().getLast().at());
        }
    }

    private boolean isBorn() {
        return decision.events().getFirst().event() instanceof ConversationEvent.Created;
    }

    private void apply(Happened happened) {
        switch (happened.event()) {
            case ConversationEvent.MessageCreated(Message message) -> add(message);
            case ConversationEvent.MessageStatusChanged changed -> messages().report(changed);
            case ConversationEvent.MessageEdited(Message message) -> messages().edit(message, happened.seq());
            case ConversationEvent.MediaArrived(Message message) -> messages().carry(message);
            case ConversationEvent.CallEnded(Message message) -> messages().carry(message);
            case ConversationEvent.MessageDeleted(Message tombstone) -> delete(tombstone);
            case ConversationEvent.ReactionAdded(MessageId message, Reaction reaction) ->
                messages().react(message, reaction, happened.seq());
            case ConversationEvent.ReactionRemoved removed -> messages().unreact(removed);
            case ConversationEvent.NoteCreated(Note note) -> notes().insert(note);
            case ConversationEvent.NoteEdited(Note note) -> notes().edit(note);
            case ConversationEvent.NoteDeleted(Note tombstone) -> delete(tombstone);
            case ConversationEvent.ReadUpTo(MemberId reader, long seq) ->
                receipts().read(reader, seq);
            case ConversationEvent.DeliveredUpTo(MemberId member, long seq) ->
                receipts().delivered(member, seq);
            case ConversationEvent.ParticipantAdded(Participant who, MemberId ignored) ->
                participants().insert(who, happened.seq());
            case ConversationEvent.ParticipantRemoved(Participant who, MemberId ignored) ->
                participants().delete(who);
            case ConversationEvent.ContactNamed named -> messages().authorNamed(named);
            case ConversationEvent.ControlChanged ignored -> {}
            case ConversationEvent.Created ignored -> {}
            case ConversationEvent.ContactReferred ignored -> {}
            case ConversationEvent.HandleChanged ignored -> {}
            case ConversationEvent.Assigned ignored -> {}
            case ConversationEvent.Unassigned ignored -> {}
            case ConversationEvent.StatusChanged ignored -> {}
            case ConversationEvent.OwnerChanged ignored -> {}
            case ConversationEvent.OfficeChanged ignored -> {}
            case ConversationEvent.Renamed ignored -> {}
            case ConversationEvent.AvatarChanged ignored -> {}
            case ConversationEvent.ReplyWindowClosing ignored -> {}
            case ConversationEvent.ReplyWindowClosed ignored -> {}
        }
    }

    private void add(Message message) {
        messages().insert(message);
        if (message.author() instanceof Author.OfMember(MemberId author, String ignored)) {
            receipts().wrote(author);
        }
    }

    private void delete(Message tombstone) {
        messages().delete(tombstone);
        events().forget(tombstone);
    }

    private void delete(Note tombstone) {
        notes().delete(tombstone);
        events().forget(tombstone);
    }

    private EventRow events() {
        return new EventRow(next, sql.later());
    }

    private MessageRow messages() {
        return new MessageRow(next, sql.later());
    }

    private NoteRow notes() {
        return new NoteRow(next, sql.later());
    }

    private ReceiptRow receipts() {
        return new ReceiptRow(next, sql.later());
    }

    private ParticipantRow participants() {
        return new ParticipantRow(next, sql.later());
    }

    private DeliveryRow deliveries() {
        return new DeliveryRow(next, sql.later());
    }
}
