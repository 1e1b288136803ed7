package io.parley.websocket;

import io.parley.messaging.conversation.Audience;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.message.Message;
import io.parley.messaging.note.Note;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What an event takes back of those before it: a text from everybody, or all of them from those who are out. */
sealed interface Retraction {
    record OfMessage(Message tombstone) implements Retraction {}

    record OfNote(Note tombstone) implements Retraction {}

    record FromMember(MemberId member) implements Retraction {}

    /** From all who do not see where the conversation went. */
    record FromOthers(Audience now) implements Retraction {}

    static Optional<Retraction> in(ConversationEvent event) {
        if (event instanceof ConversationEvent.MessageDeleted(Message tombstone)) {
            return Optional.of(new OfMessage(tombstone));
        }
        if (event instanceof ConversationEvent.NoteDeleted(Note tombstone)) {
            return Optional.of(new OfNote(tombstone));
        }
        if (event instanceof ConversationEvent.OfficeChanged changed) {
            return Optional.of(new FromOthers(Audience.of(changed.to())));
        }
        return event instanceof ConversationEvent.ParticipantRemoved removed
                ? Optional.of(new FromMember(removed.who().member()))
                : Optional.empty();
    }

    /** What is left of an event before this one, as the log has it, too. */
    default Happened left(Happened before) {
        return new Happened(before.seq(), before.at(), left(before.event()));
    }

    /** Who is left of those who saw it. */
    default Audience left(Audience before) {
        if (this instanceof FromMember(MemberId member) && before instanceof Audience.Only(Set<MemberId> members)) {
            var others = new HashSet<>(members);
            others.remove(member);
            return new Audience.Only(others);
        }
        return this instanceof FromOthers(Audience now) ? now : before;
    }

    private ConversationEvent left(ConversationEvent event) {
        return switch (this) {
            case OfMessage(Message tombstone) -> left(event, tombstone);
            case OfNote(Note tombstone) -> left(event, tombstone);
            case FromMember ignored -> event;
            case FromOthers ignored -> event;
        };
    }

    private static ConversationEvent left(ConversationEvent event, Message tombstone) {
        if (event instanceof ConversationEvent.MessageCreated(Message said)
                && said.id().equals(tombstone.id())) {
            return new ConversationEvent.MessageCreated(tombstone);
        }
        if (event instanceof ConversationEvent.MediaArrived(Message said)
                && said.id().equals(tombstone.id())) {
            return new ConversationEvent.MediaArrived(tombstone);
        }
        if (event instanceof ConversationEvent.CallEnded(Message said)
                && said.id().equals(tombstone.id())) {
            return new ConversationEvent.CallEnded(tombstone);
        }
        return event instanceof ConversationEvent.MessageEdited(Message said)
                        && said.id().equals(tombstone.id())
                ? new ConversationEvent.MessageEdited(tombstone)
                : event;
    }

    private static ConversationEvent left(ConversationEvent event, Note tombstone) {
        if (event instanceof ConversationEvent.NoteCreated(Note said)
                && said.id().equals(tombstone.id())) {
            return new ConversationEvent.NoteCreated(tombstone);
        }
        return event instanceof ConversationEvent.NoteEdited(Note said)
                        && said.id().equals(tombstone.id())
                ? new ConversationEvent.NoteEdited(tombstone)
                : event;
    }
}
