package io.parley.messaging.conversation;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.FailureReason;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.note.Note;
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

    record NoteCreated(Note note) implements ConversationEvent {}

    record Assigned(Assignee to) implements ConversationEvent {}

    record Unassigned(Assignee from) implements ConversationEvent {}

    record StatusChanged(Status from, Status to) implements ConversationEvent {}

    /** A member has read everything up to and including this number. */
    record ReadUpTo(MemberId reader, long seq) implements ConversationEvent {}
}
