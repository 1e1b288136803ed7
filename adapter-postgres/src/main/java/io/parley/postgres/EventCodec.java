package io.parley.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;

/**
 * Events as they are stored for good. Names and shapes are written out here, field by field, so that renaming a class
 * changes nothing that is stored. A shape that must change gets the next version, and the old one stays readable.
 */
final class EventCodec {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private EventCodec() {}

    /** An event's name, the version of its shape, and its content as JSON. */
    record Stored(String name, int version, String payload) {
        @Override
        public String toString() {
            return "Stored[" + name + " " + version + "]";
        }
    }

    static Stored encode(ConversationEvent event) {
        return switch (event) {
            case ConversationEvent.Created created ->
                stored("conversation.created", ConversationJson.write(created.conversation()));
            case ConversationEvent.MessageCreated created ->
                stored("message.created", MessageJson.write(created.message()));
            case ConversationEvent.MessageStatusChanged changed ->
                stored("message.status_changed", messageStatus(changed));
            case ConversationEvent.NoteCreated created -> stored("note.created", NoteJson.write(created.note()));
            case ConversationEvent.Assigned assigned -> stored("conversation.assigned", assignee(assigned.to()));
            case ConversationEvent.Unassigned unassigned ->
                stored("conversation.unassigned", assignee(unassigned.from()));
            case ConversationEvent.StatusChanged changed -> stored("conversation.status_changed", status(changed));
            case ConversationEvent.ReadUpTo read -> stored("receipt.read", readUpTo(read));
        };
    }

    static ConversationEvent decode(Stored stored) {
        if (stored.version() != VERSION) {
            throw new IllegalStateException("written by a newer version: " + stored);
        }
        JsonFields fields = JsonFields.of(parse(stored));
        return switch (stored.name()) {
            case "conversation.created" -> new ConversationEvent.Created(ConversationJson.read(fields));
            case "message.created" -> new ConversationEvent.MessageCreated(MessageJson.read(fields));
            case "message.status_changed" -> messageStatus(fields);
            case "note.created" -> new ConversationEvent.NoteCreated(NoteJson.read(fields));
            case "conversation.assigned" -> new ConversationEvent.Assigned(assignee(fields));
            case "conversation.unassigned" -> new ConversationEvent.Unassigned(assignee(fields));
            case "conversation.status_changed" ->
                new ConversationEvent.StatusChanged(
                        Status.valueOf(fields.text("from")), Status.valueOf(fields.text("to")));
            case "receipt.read" ->
                new ConversationEvent.ReadUpTo(new MemberId(fields.id("reader")), fields.number("seq"));
            default -> throw new IllegalStateException("written by a newer version: " + stored);
        };
    }

    private static JsonFields messageStatus(ConversationEvent.MessageStatusChanged changed) {
        return JsonFields.empty()
                .put("message", changed.message().value())
                .put("status", changed.status().name())
                .put("failure", changed.failure().map(MessageJson::writeFailure))
                .put("platformId", changed.platformId().map(PlatformMessageId::value));
    }

    private static ConversationEvent messageStatus(JsonFields fields) {
        return new ConversationEvent.MessageStatusChanged(
                new MessageId(fields.id("message")),
                MessageStatus.valueOf(fields.text("status")),
                fields.optionalFields("failure").map(MessageJson::readFailure),
                fields.optionalText("platformId").map(PlatformMessageId::new));
    }

    static JsonFields assignee(Assignee assignee) {
        return JsonFields.empty().put("member", assignee.member().value()).put("name", assignee.name());
    }

    static Assignee assignee(JsonFields fields) {
        return new Assignee(new MemberId(fields.id("member")), fields.text("name"));
    }

    private static JsonFields status(ConversationEvent.StatusChanged changed) {
        return JsonFields.empty()
                .put("from", changed.from().name())
                .put("to", changed.to().name());
    }

    private static JsonFields readUpTo(ConversationEvent.ReadUpTo read) {
        return JsonFields.empty().put("reader", read.reader().value()).put("seq", read.seq());
    }

    private static Stored stored(String name, JsonFields fields) {
        try {
            return new Stored(name, VERSION, JSON.writeValueAsString(fields.node()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    private static ObjectNode parse(Stored stored) {
        try {
            return (ObjectNode) JSON.readTree(stored.payload());
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("unreadable: " + stored, e);
        }
    }
}
