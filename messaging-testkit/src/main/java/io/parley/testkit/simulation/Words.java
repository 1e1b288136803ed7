package io.parley.testkit.simulation;

import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.ConversationEvent.Assigned;
import io.parley.messaging.conversation.ConversationEvent.Created;
import io.parley.messaging.conversation.ConversationEvent.MessageCreated;
import io.parley.messaging.conversation.ConversationEvent.MessageStatusChanged;
import io.parley.messaging.conversation.ConversationEvent.NoteCreated;
import io.parley.messaging.conversation.ConversationEvent.ReadUpTo;
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
                "message …" + tail(message.id()) + " " + message.content().preview() + " " + message.status();
            case MessageStatusChanged changed -> "…" + tail(changed.message()) + " is " + changed.status();
            case NoteCreated ignored -> "note";
            case Assigned(var to) -> "assigned to " + to.name();
            case Unassigned(var from) -> "taken from " + from.name();
            case StatusChanged(var from, var to) -> from + " becomes " + to;
            case ReadUpTo(var ignored, long seq) -> "read up to " + seq;
        };
    }

    /** The end of an id, which is the part that differs. */
    static String tail(Object id) {
        String text = id.toString();
        return text.substring(text.length() - TAIL);
    }
}
