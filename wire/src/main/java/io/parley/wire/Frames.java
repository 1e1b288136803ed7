package io.parley.wire;

import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.ConversationEvent.Assigned;
import io.parley.messaging.conversation.ConversationEvent.Created;
import io.parley.messaging.conversation.ConversationEvent.MessageCreated;
import io.parley.messaging.conversation.ConversationEvent.MessageStatusChanged;
import io.parley.messaging.conversation.ConversationEvent.NoteCreated;
import io.parley.messaging.conversation.ConversationEvent.ReadUpTo;
import io.parley.messaging.conversation.ConversationEvent.StatusChanged;
import io.parley.messaging.conversation.ConversationEvent.Unassigned;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.id.ConversationId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Durable events as frames of the live stream. A frame is the same for everybody who may see its event. */
public final class Frames {
    private Frames() {}

    /**
     * The event's frame.
     *
     * @param position where a client resumes after it, sealed
     */
    public static EventFrame event(ConversationId conversation, Happened happened, String position) {
        return new EventFrame(
                typeOf(happened.event()),
                position,
                happened.seq(),
                conversation.toString(),
                happened.at(),
                of(happened.event()));
    }

    private static String typeOf(ConversationEvent event) {
        return switch (event) {
            case Created ignored -> "conversation.created";
            case MessageCreated ignored -> "message.created";
            case MessageStatusChanged ignored -> "message.status_changed";
            case NoteCreated ignored -> "note.created";
            case Assigned ignored -> "conversation.assigned";
            case Unassigned ignored -> "conversation.unassigned";
            case StatusChanged ignored -> "conversation.status_changed";
            case ReadUpTo ignored -> "receipt.read";
        };
    }

    private static Map<String, Object> of(ConversationEvent event) {
        return switch (event) {
            case Created(var conversation) -> Map.of("conversation", Rows.conversation(conversation, 0));
            case MessageCreated(var message) -> Map.of("message", Rows.message(message));
            case MessageStatusChanged changed -> Map.of("message", statusOf(changed));
            case NoteCreated(var note) -> Map.of("note", Rows.note(note));
            case Assigned(var to) -> Map.of("assignee", Rows.assignee(to));
            case Unassigned(var from) -> Map.of("previous", Rows.assignee(from));
            case StatusChanged(var from, var to) -> Map.of("status", Words.of(to), "previous", Words.of(from));
            case ReadUpTo(var reader, long upTo) ->
                Map.of("reader", Map.of("type", "member", "id", reader.toString()), "upTo", upTo);
        };
    }

    private static Map<String, Object> statusOf(MessageStatusChanged changed) {
        var message = new LinkedHashMap<String, Object>();
        message.put("id", changed.message().toString());
        message.put("status", Words.of(changed.status()));
        changed.failure().ifPresent(failure -> message.put("error", Rows.failure(failure)));
        return message;
    }
}
