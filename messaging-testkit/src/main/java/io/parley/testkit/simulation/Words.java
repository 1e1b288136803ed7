package io.parley.testkit.simulation;

import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.ConversationEvent.Assigned;
import io.parley.messaging.conversation.ConversationEvent.AvatarChanged;
import io.parley.messaging.conversation.ConversationEvent.CallEnded;
import io.parley.messaging.conversation.ConversationEvent.ContactNamed;
import io.parley.messaging.conversation.ConversationEvent.ContactReferred;
import io.parley.messaging.conversation.ConversationEvent.ControlChanged;
import io.parley.messaging.conversation.ConversationEvent.Created;
import io.parley.messaging.conversation.ConversationEvent.DeliveredUpTo;
import io.parley.messaging.conversation.ConversationEvent.HandleChanged;
import io.parley.messaging.conversation.ConversationEvent.MediaArrived;
import io.parley.messaging.conversation.ConversationEvent.MessageCreated;
import io.parley.messaging.conversation.ConversationEvent.MessageDeleted;
import io.parley.messaging.conversation.ConversationEvent.MessageEdited;
import io.parley.messaging.conversation.ConversationEvent.MessageStatusChanged;
import io.parley.messaging.conversation.ConversationEvent.NoteCreated;
import io.parley.messaging.conversation.ConversationEvent.NoteDeleted;
import io.parley.messaging.conversation.ConversationEvent.NoteEdited;
import io.parley.messaging.conversation.ConversationEvent.OfficeChanged;
import io.parley.messaging.conversation.ConversationEvent.OwnerChanged;
import io.parley.messaging.conversation.ConversationEvent.ParticipantAdded;
import io.parley.messaging.conversation.ConversationEvent.ParticipantRemoved;
import io.parley.messaging.conversation.ConversationEvent.ReactionAdded;
import io.parley.messaging.conversation.ConversationEvent.ReactionRemoved;
import io.parley.messaging.conversation.ConversationEvent.ReadUpTo;
import io.parley.messaging.conversation.ConversationEvent.Renamed;
import io.parley.messaging.conversation.ConversationEvent.ReplyWindowClosed;
import io.parley.messaging.conversation.ConversationEvent.ReplyWindowClosing;
import io.parley.messaging.conversation.ConversationEvent.StatusChanged;
import io.parley.messaging.conversation.ConversationEvent.Unassigned;
import io.parley.messaging.feed.Event;

/** Things in the words of the story. */
final class Words {
    private static final int TAIL = 6;

    private Words() {}

    static String of(Event event) {
        return "…" + tail(event.conversation()) + " #" + event.happened().seq() + " "
                + of(event.happened().event());
    }

    private static String of(ConversationEvent event) {
        return switch (event) {
            case Created ignored -> "created";
            case MessageCreated(var message) ->
                "message …" + tail(message.id()) + " " + Ledger.nameOf(message.content(), message.platformId()) + " "
                        + message.status();
            case MessageStatusChanged changed -> "…" + tail(changed.message()) + " is " + changed.status();
            case MediaArrived(var message) -> "…" + tail(message.id()) + " has its files";
            case CallEnded(var message) -> "…" + tail(message.id()) + " is over";
            case MessageEdited(var message) -> "…" + tail(message.id()) + " edited";
            case MessageDeleted(var message) -> "…" + tail(message.id()) + " deleted";
            case ReactionAdded added ->
                "…" + tail(added.message()) + " gets "
                        + added.reaction().emoji().value();
            case ReactionRemoved removed ->
                "…" + tail(removed.message()) + " loses " + removed.emoji().value();
            case NoteCreated ignored -> "note";
            case NoteEdited ignored -> "note edited";
            case NoteDeleted ignored -> "note deleted";
            case ContactReferred ignored -> "referred";
            case HandleChanged ignored -> "another handle";
            case ContactNamed named -> "called " + named.name();
            case ControlChanged(var ours) -> ours ? "ours to answer" : "another's to answer";
            case Assigned(var to) -> "assigned to " + to.name();
            case Unassigned(var from) -> "taken from " + from.name();
            case StatusChanged(var from, var to) -> from + " becomes " + to;
            case ReadUpTo(var ignored, long seq) -> "read up to " + seq;
            case DeliveredUpTo(var ignored, long seq) -> "delivered up to " + seq;
            case ParticipantAdded added -> added.who().name() + " joins";
            case ParticipantRemoved removed -> removed.who().name() + " goes";
            case OwnerChanged ignored -> "another owner";
            case OfficeChanged ignored -> "another office";
            case Renamed ignored -> "another name";
            case AvatarChanged ignored -> "another avatar";
            case ReplyWindowClosing(var until) -> "the reply window closes at " + until;
            case ReplyWindowClosed(var since) -> "the reply window closed at " + since;
        };
    }

    /** The end of an id, which is the part that differs. */
    static String tail(Object id) {
        String text = id.toString();
        return text.substring(text.length() - TAIL);
    }
}
