package io.parley.messaging.conversation;

import io.parley.messaging.channel.Referral;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.note.Note;
import io.parley.messaging.outcome.FailureReason;
import java.time.Instant;
import java.util.Optional;

/** What can happen in a conversation. Each is stored for good, under a name and a shape that do not change. */
public sealed interface ConversationEvent {
    /**
     * The conversation began.
     *
     * @param conversation as it was at its beginning
     */
    record Created(Conversation conversation) implements ConversationEvent {}

    record MessageCreated(Message message) implements ConversationEvent {}

    /**
     * @param platformId the platform's name for the message, where this report made it known
     */
    record MessageStatusChanged(
            MessageId message,
            MessageStatus status,
            Optional<FailureReason> failure,
            Optional<PlatformMessageId> platformId)
            implements ConversationEvent {}

    /**
     * @param message as it is afterwards
     */
    record MessageEdited(Message message) implements ConversationEvent {}

    /**
     * Files of a contact have come, or never will. Nobody changed what they said.
     *
     * @param message as it is afterwards
     */
    record MediaArrived(Message message) implements ConversationEvent {}

    /**
     * A call is over.
     *
     * @param message its entry, as it is afterwards
     */
    record CallEnded(Message message) implements ConversationEvent {}

    /**
     * What the message said is gone, from the events before this one as well.
     *
     * @param tombstone what is left of it
     */
    record MessageDeleted(Message tombstone) implements ConversationEvent {}

    record ReactionAdded(MessageId message, Reaction reaction) implements ConversationEvent {}

    record ReactionRemoved(MessageId message, Author by, Emoji emoji) implements ConversationEvent {}

    /** The contact's reply window closes soon. */
    record ReplyWindowClosing(Instant until) implements ConversationEvent {}

    /** The contact's reply window has closed: nothing goes to them but what the platform lets through. */
    record ReplyWindowClosed(Instant since) implements ConversationEvent {}

    record NoteCreated(Note note) implements ConversationEvent {}

    /**
     * @param note as it is afterwards
     */
    record NoteEdited(Note note) implements ConversationEvent {}

    /**
     * What the note said is gone, from the events before this one as well.
     *
     * @param tombstone the note without its text
     */
    record NoteDeleted(Note tombstone) implements ConversationEvent {}

    /** Something brought the contact here: an advertisement, a link. */
    record ContactReferred(Referral referral) implements ConversationEvent {}

    /** The contact is reached otherwise from now on. */
    record HandleChanged(Handle from, Handle to) implements ConversationEvent {}

    /**
     * It is known now what the contact is called; the messages before this event show it, too.
     *
     * @param before what they were called until then: mostly their handle
     */
    record ContactNamed(ContactId contact, String before, String name) implements ConversationEvent {
        @Override
        public String toString() {
            return "ContactNamed[" + contact + "]";
        }
    }

    /** Another program answers the contact from now on, or we do again. */
    record ControlChanged(boolean inControl) implements ConversationEvent {}

    record Assigned(Assignee to) implements ConversationEvent {}

    record Unassigned(Assignee from) implements ConversationEvent {}

    /** The conversation went to another office; no office is the organization as a whole. */
    record OfficeChanged(Optional<OfficeId> from, Optional<OfficeId> to) implements ConversationEvent {}

    record StatusChanged(Status from, Status to) implements ConversationEvent {}

    /** A member has read everything up to and including this number. */
    record ReadUpTo(MemberId reader, long seq) implements ConversationEvent {}

    /** Everything up to and including this number has reached one of the member's clients. */
    record DeliveredUpTo(MemberId member, long seq) implements ConversationEvent {}

    record ParticipantAdded(Participant who, MemberId by) implements ConversationEvent {}

    /** Somebody was removed, or left: then it was by themselves. */
    record ParticipantRemoved(Participant who, MemberId by) implements ConversationEvent {}

    record OwnerChanged(MemberId from, MemberId to) implements ConversationEvent {}

    record Renamed(String name, MemberId by) implements ConversationEvent {}

    record AvatarChanged(Optional<FileId> avatar, MemberId by) implements ConversationEvent {}
}
