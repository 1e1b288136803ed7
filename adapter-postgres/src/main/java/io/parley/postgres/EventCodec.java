package io.parley.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.message.Message;
import io.parley.messaging.note.Note;
import java.time.Instant;

/**
 * Events as they are stored for good. Names and shapes are written out here, field by field, so that renaming a class
 * changes nothing that is stored. A shape that must change gets the next version, and the old one stays readable.
 */
final class EventCodec {
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
                stored("message.status_changed", MessageEventJson.status(changed));
            case ConversationEvent.MessageEdited(Message message) ->
                stored("message.updated", MessageJson.write(message));
            case ConversationEvent.MediaArrived(Message message) ->
                stored("message.media_arrived", MessageJson.write(message));
            case ConversationEvent.CallEnded(Message message) ->
                stored("message.call_ended", MessageJson.write(message));
            case ConversationEvent.MessageDeleted(Message tombstone) ->
                stored("message.deleted", MessageJson.write(tombstone));
            case ConversationEvent.ReactionAdded added -> stored("reaction.added", MessageEventJson.added(added));
            case ConversationEvent.ReactionRemoved removed ->
                stored("reaction.removed", MessageEventJson.removed(removed));
            case ConversationEvent.NoteCreated created -> stored("note.created", NoteJson.write(created.note()));
            case ConversationEvent.NoteEdited(Note note) -> stored("note.updated", NoteJson.write(note));
            case ConversationEvent.NoteDeleted(Note tombstone) -> stored("note.deleted", NoteJson.write(tombstone));
            case ConversationEvent.ContactReferred referred ->
                stored("contact.referred", ContactEventJson.referred(referred));
            case ConversationEvent.HandleChanged changed ->
                stored("contact.handle_changed", ContactEventJson.handle(changed));
            case ConversationEvent.ContactNamed named -> stored("contact.named", ContactEventJson.named(named));
            case ConversationEvent.ControlChanged(boolean inControl) ->
                stored("conversation.control_changed", JsonFields.empty().put("inControl", inControl));
            case ConversationEvent.Assigned assigned -> stored("conversation.assigned", assignee(assigned.to()));
            case ConversationEvent.Unassigned unassigned ->
                stored("conversation.unassigned", assignee(unassigned.from()));
            case ConversationEvent.StatusChanged changed -> stored("conversation.status_changed", status(changed));
            case ConversationEvent.ReadUpTo read -> stored("receipt.read", CircleEventJson.read(read));
            case ConversationEvent.DeliveredUpTo delivered ->
                stored("receipt.delivered", CircleEventJson.delivered(delivered));
            case ConversationEvent.ParticipantAdded(Participant who, MemberId by) ->
                stored("participant.added", CircleEventJson.participant(who, by));
            case ConversationEvent.ParticipantRemoved(Participant who, MemberId by) ->
                stored("participant.removed", CircleEventJson.participant(who, by));
            case ConversationEvent.OwnerChanged changed ->
                stored("conversation.owner_changed", CircleEventJson.owner(changed));
            case ConversationEvent.OfficeChanged changed -> stored("conversation.office_changed", office(changed));
            case ConversationEvent.Renamed renamed -> stored("conversation.renamed", CircleEventJson.renamed(renamed));
            case ConversationEvent.ReplyWindowClosing(Instant until) ->
                stored("reply_window.closing", JsonFields.empty().put("at", until));
            case ConversationEvent.ReplyWindowClosed(Instant since) ->
                stored("reply_window.closed", JsonFields.empty().put("at", since));
            case ConversationEvent.AvatarChanged changed ->
                stored("conversation.avatar_changed", CircleEventJson.avatar(changed));
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
            case "message.status_changed" -> MessageEventJson.status(fields);
            case "message.updated" -> new ConversationEvent.MessageEdited(MessageJson.read(fields));
            case "message.media_arrived" -> new ConversationEvent.MediaArrived(MessageJson.read(fields));
            case "message.call_ended" -> new ConversationEvent.CallEnded(MessageJson.read(fields));
            case "message.deleted" -> new ConversationEvent.MessageDeleted(MessageJson.read(fields));
            case "reaction.added" -> MessageEventJson.added(fields);
            case "reaction.removed" -> MessageEventJson.removed(fields);
            case "note.created" -> new ConversationEvent.NoteCreated(NoteJson.read(fields));
            case "note.updated" -> new ConversationEvent.NoteEdited(NoteJson.read(fields));
            case "note.deleted" -> new ConversationEvent.NoteDeleted(NoteJson.read(fields));
            case "contact.referred" -> ContactEventJson.referred(fields);
            case "contact.handle_changed" -> ContactEventJson.handle(fields);
            case "contact.named" -> ContactEventJson.named(fields);
            case "conversation.control_changed" -> new ConversationEvent.ControlChanged(fields.isSo("inControl"));
            case "conversation.assigned" -> new ConversationEvent.Assigned(assignee(fields));
            case "conversation.unassigned" -> new ConversationEvent.Unassigned(assignee(fields));
            case "conversation.status_changed" ->
                new ConversationEvent.StatusChanged(
                        Status.valueOf(fields.text("from")), Status.valueOf(fields.text("to")));
            case "conversation.owner_changed" -> CircleEventJson.owner(fields);
            case "conversation.office_changed" ->
                new ConversationEvent.OfficeChanged(
                        fields.optionalId("from").map(OfficeId::new),
                        fields.optionalId("to").map(OfficeId::new));
            case "conversation.renamed" -> CircleEventJson.renamed(fields);
            case "conversation.avatar_changed" -> CircleEventJson.avatar(fields);
            case "reply_window.closing" -> new ConversationEvent.ReplyWindowClosing(fields.time("at"));
            case "reply_window.closed" -> new ConversationEvent.ReplyWindowClosed(fields.time("at"));
            case "receipt.read" -> CircleEventJson.read(fields);
            case "receipt.delivered" -> CircleEventJson.delivered(fields);
            case "participant.added" -> CircleEventJson.added(fields);
            case "participant.removed" -> CircleEventJson.removed(fields);
            default -> throw new IllegalStateException("written by a newer version: " + stored);
        };
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

    private static JsonFields office(ConversationEvent.OfficeChanged changed) {
        return JsonFields.empty()
                .put("from", changed.from().map(OfficeId::value))
                .put("to", changed.to().map(OfficeId::value));
    }

    private static Stored stored(String name, JsonFields fields) {
        try {
            return new Stored(name, VERSION, StoredJson.MAPPER.writeValueAsString(fields.node()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    private static ObjectNode parse(Stored stored) {
        try {
            return (ObjectNode) StoredJson.MAPPER.readTree(stored.payload());
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("unreadable: " + stored, e);
        }
    }
}
