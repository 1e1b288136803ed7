package io.parley.wire;

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
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.store.ConversationOverview;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    static String typeOf(ConversationEvent event) {
        return switch (event) {
            case Created ignored -> "conversation.created";
            case MessageCreated ignored -> "message.created";
            case MessageStatusChanged ignored -> "message.status_changed";
            case MessageEdited ignored -> "message.updated";
            case MediaArrived ignored -> "message.updated";
            case CallEnded ignored -> "message.updated";
            case MessageDeleted ignored -> "message.deleted";
            case ReactionAdded ignored -> "reaction.added";
            case ReactionRemoved ignored -> "reaction.removed";
            case NoteCreated ignored -> "note.created";
            case NoteEdited ignored -> "note.updated";
            case NoteDeleted ignored -> "note.deleted";
            case ContactReferred ignored -> "contact.referred";
            case HandleChanged ignored -> "contact.updated";
            case ContactNamed ignored -> "contact.updated";
            case ControlChanged ignored -> "conversation.updated";
            case Assigned ignored -> "conversation.assigned";
            case Unassigned ignored -> "conversation.unassigned";
            case StatusChanged ignored -> "conversation.status_changed";
            case ReadUpTo ignored -> "receipt.read";
            case DeliveredUpTo ignored -> "receipt.delivered";
            case ParticipantAdded ignored -> "participant.added";
            case ParticipantRemoved ignored -> "participant.removed";
            case OwnerChanged ignored -> "conversation.updated";
            case OfficeChanged ignored -> "conversation.updated";
            case Renamed ignored -> "conversation.updated";
            case AvatarChanged ignored -> "conversation.updated";
            case ReplyWindowClosing ignored -> "reply_window.closing";
            case ReplyWindowClosed ignored -> "reply_window.closed";
        };
    }

    static Map<String, Object> of(ConversationEvent event) {
        return switch (event) {
            case Created(var conversation) ->
                Map.of("conversation", Rows.conversation(new ConversationOverview(conversation, 0, false)));
            case MessageCreated(var message) -> Map.of("message", Rows.message(message));
            case MessageStatusChanged changed -> Map.of("message", statusOf(changed));
            case MessageEdited(var message) -> Map.of("message", Rows.message(message));
            case MediaArrived(var message) -> Map.of("message", Rows.message(message));
            case CallEnded(var message) -> Map.of("message", Rows.message(message));
            case MessageDeleted(var tombstone) -> Map.of("message", Rows.message(tombstone));
            case ReactionAdded(var message, var reaction) -> reaction(message, reaction.by(), reaction.emoji());
            case ReactionRemoved(var message, var by, var emoji) -> reaction(message, by, emoji);
            case NoteCreated(var note) -> Map.of("note", Rows.note(note));
            case NoteEdited(var note) -> Map.of("note", Rows.note(note));
            case NoteDeleted(var tombstone) ->
                Map.of("note", Map.of("id", tombstone.id().toString(), "seq", tombstone.seq()));
            case ContactReferred(var referral) -> Map.of("referral", ReferralRow.of(referral));
            case HandleChanged(var from, var to) ->
                Map.of("contact", Map.of("handle", to.value(), "previous", from.value()));
            case ContactNamed(var contact, var before, var name) ->
                Map.of("contact", Map.of("id", contact.toString(), "name", name));
            case ControlChanged(var inControl) -> Map.of("inControl", inControl);
            case Assigned(var to) -> Map.of("assignee", Rows.assignee(to));
            case Unassigned(var from) -> Map.of("previous", Rows.assignee(from));
            case StatusChanged(var from, var to) -> Map.of("status", Words.of(to), "previous", Words.of(from));
            case ReadUpTo(var reader, long upTo) -> receipt(reader, upTo);
            case DeliveredUpTo(var member, long upTo) -> receipt(member, upTo);
            case ParticipantAdded(var who, var by) -> participant(who, by);
            case ParticipantRemoved(var who, var by) -> participant(who, by);
            case OwnerChanged(var from, var to) -> Map.of("owner", to.toString(), "previous", from.toString());
            case OfficeChanged(var from, var to) -> office(to);
            case Renamed(var name, var by) -> Map.of("subject", name, "by", by.toString());
            case ReplyWindowClosing(var until) -> Map.of("until", until.toString());
            case ReplyWindowClosed(var since) -> Map.of("since", since.toString());
            case AvatarChanged(var avatar, var by) ->
                avatar.<Map<String, Object>>map(file -> Map.of("avatar", file.toString(), "by", by.toString()))
                        .orElseGet(() -> Map.of("by", by.toString()));
        };
    }

    /** With null for the organization as a whole. */
    private static Map<String, Object> office(Optional<OfficeId> to) {
        return Map.of("office", to.map(OfficeId::toString));
    }

    private static Map<String, Object> reaction(MessageId message, Author by, Emoji emoji) {
        return Map.of("message", message.toString(), "emoji", emoji.value(), "by", Rows.author(by));
    }

    private static Map<String, Object> receipt(MemberId reader, long upTo) {
        return Map.of("reader", Map.of("type", "member", "id", reader.toString()), "upTo", upTo);
    }

    private static Map<String, Object> participant(Participant who, MemberId by) {
        return Map.of("participant", Rows.participant(who), "by", by.toString());
    }

    private static Map<String, Object> statusOf(MessageStatusChanged changed) {
        var message = new LinkedHashMap<String, Object>();
        message.put("id", changed.message().toString());
        message.put("status", Words.of(changed.status()));
        changed.failure().ifPresent(failure -> message.put("error", Rows.failure(failure)));
        return message;
    }
}
