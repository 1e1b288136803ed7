package io.parley.messaging.conversation;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.FailureReason;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.note.Visibility;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What can be asked of a conversation. */
public sealed interface ConversationCommand {
    /**
     * A member writes.
     *
     * @param expectedLastSeq refuse if the conversation has moved on from here
     */
    record Post(
            MessageId id,
            Author.OfMember author,
            String text,
            Optional<MessageId> replyTo,
            Optional<ClientId> clientId,
            OptionalLong expectedLastSeq)
            implements ConversationCommand {
        @Override
        public String toString() {
            return "Post[" + id + "]";
        }
    }

    /**
     * The contact wrote.
     *
     * @param writtenAt by the platform's clock
     */
    record Receive(
            MessageId id,
            Author.OfContact author,
            Content content,
            Optional<MessageId> replyTo,
            PlatformMessageId platformId,
            Instant writtenAt)
            implements ConversationCommand {}

    /** The platform, or our own attempt, reported on a message. */
    record Report(
            Message message,
            MessageStatus status,
            Optional<FailureReason> failure,
            Optional<PlatformMessageId> platformId)
            implements ConversationCommand {}

    record AddNote(NoteId id, Author.OfMember author, String text, Visibility visibility)
            implements ConversationCommand {
        @Override
        public String toString() {
            return "AddNote[" + id + "]";
        }
    }

    record Assign(Assignee to) implements ConversationCommand {}

    record Unassign() implements ConversationCommand {}

    record ChangeStatus(Status to) implements ConversationCommand {}

    /**
     * @param alreadyRead how far the reader had come before
     */
    record MarkRead(MemberId reader, long upTo, long alreadyRead) implements ConversationCommand {}
}
