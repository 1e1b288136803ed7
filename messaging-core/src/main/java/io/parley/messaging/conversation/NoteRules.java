package io.parley.messaging.conversation;

import io.parley.messaging.conversation.ConversationCommand.AddNote;
import io.parley.messaging.conversation.ConversationCommand.DeleteNote;
import io.parley.messaging.conversation.ConversationCommand.EditNote;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.note.Note;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Refusal;
import java.time.Instant;
import java.util.Optional;

/** Remarks beside a conversation. None of them is ever a message, so none can leave for a platform. */
record NoteRules(Conversation conversation, Limits limits, Instant now) {
    Decision add(AddNote add) {
        String text = CleanText.of(add.text());
        Optional<Refusal> unfit = MessageRules.unfit(text, limits);
        if (unfit.isPresent()) {
            return new Decision.Refused(unfit.get());
        }
        var note = new Note(
                add.id(),
                conversation.id(),
                conversation.lastSeq() + 1,
                add.author(),
                text,
                add.visibility(),
                now,
                Optional.empty());
        return conversation.happened(new ConversationEvent.NoteCreated(note), now);
    }

    Decision edit(EditNote edit) {
        String text = CleanText.of(edit.text());
        Optional<Refusal> unfit = MessageRules.unfit(text, limits);
        if (!edit.note().author().isSameAs(edit.by())) {
            return new Decision.Refused(new MessageRefusal.NotTheAuthor());
        }
        if (unfit.isPresent()) {
            return new Decision.Refused(unfit.get());
        }
        return text.equals(edit.note().text())
                ? conversation.unchanged()
                : conversation.noted(
                        new ConversationEvent.NoteEdited(edit.note().saying(text, now)), now);
    }

    Decision delete(DeleteNote delete) {
        return delete.note().author().isSameAs(delete.by()) || delete.moderates()
                ? conversation.noted(
                        new ConversationEvent.NoteDeleted(delete.note().saying("", now)), now)
                : new Decision.Refused(new MessageRefusal.NotTheAuthor());
    }
}
