package io.parley.messaging.conversation;

import io.parley.messaging.channel.Referral;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.delivery.Terms;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.note.Note;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.outcome.FailureReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What can be asked of a conversation. */
public sealed interface ConversationCommand {
    /**
     * A member writes.
     *
     * @param flagged whether it has words that somebody should look at
     * @param expectedLastSeq refuse if the conversation has moved on from here
     * @param terms on which it leaves, if it leaves
     */
    record Post(
            MessageId id,
            Author.OfMember author,
            Content content,
            boolean flagged,
            Optional<MessageId> replyTo,
            Optional<ClientId> clientId,
            OptionalLong expectedLastSeq,
            Terms terms)
            implements ConversationCommand {
        /** By hand, and if it cannot leave it fails. */
        public Post(
                MessageId id,
                Author.OfMember author,
                Content content,
                boolean flagged,
                Optional<MessageId> replyTo,
                Optional<ClientId> clientId,
                OptionalLong expectedLastSeq) {
            this(id, author, content, flagged, replyTo, clientId, expectedLastSeq, Terms.standard());
        }
    }

    /**
     * The contact wrote.
     *
     * @param forwarding whether they passed on what another wrote
     * @param writtenAt by the platform's clock
     * @param flagged whether it has words that somebody should look at
     */
    record Receive(
            MessageId id,
            Author.OfContact author,
            Content content,
            Optional<MessageId> replyTo,
            Forwarding forwarding,
            PlatformMessageId platformId,
            Instant writtenAt,
            boolean flagged)
            implements ConversationCommand {
        /** Their own words, which nobody needs to look at. */
        public Receive(
                MessageId id,
                Author.OfContact author,
                Content content,
                Optional<MessageId> replyTo,
                PlatformMessageId platformId,
                Instant writtenAt) {
            this(id, author, content, replyTo, Forwarding.NOT, platformId, writtenAt, false);
        }
    }

    /** Somebody wrote for the account with another program. */
    record Echo(
            MessageId id,
            Content content,
            Optional<MessageId> replyTo,
            Forwarding forwarding,
            PlatformMessageId platformId)
            implements ConversationCommand {
        /** Their own words. */
        public Echo(MessageId id, Content content, Optional<MessageId> replyTo, PlatformMessageId platformId) {
            this(id, content, replyTo, Forwarding.NOT, platformId);
        }
    }

    /** Whoever wrote a message elsewhere says something else in it now. */
    record EditElsewhere(Message message, Content content) implements ConversationCommand {}

    /**
     * One of the message's files has come, or never will.
     *
     * @param position which of them
     */
    record TakeMedia(Message message, int position, RemoteMedia media) implements ConversationCommand {}

    /** A call is over; the message is its entry. */
    record EndCall(Message message, CallState state) implements ConversationCommand {}

    /** Whoever wrote a message elsewhere has taken it back. */
    record DeleteElsewhere(Message message) implements ConversationCommand {}

    /**
     * The contact reacted to a message, or took it back.
     *
     * @param emoji the one reaction that the contact has from now on; empty for none
     * @param present the reactions that the message has
     * @param actedAt by the platform's clock
     */
    record ReactElsewhere(
            Message message, Author.OfContact by, Optional<Emoji> emoji, List<Reaction> present, Instant actedAt)
            implements ConversationCommand {}

    /** Something brought the contact here. */
    record Refer(Referral referral, Instant actedAt) implements ConversationCommand {}

    /** The contact is reached otherwise from now on. */
    record Rehandle(Handle to) implements ConversationCommand {}

    /** It is known now what the contact is called. */
    record Introduce(String name) implements ConversationCommand {
        @Override
        public String toString() {
            return "Introduce[…]";
        }
    }

    /** Another program answers the contact from now on, or we do again. */
    record ChangeControl(boolean inControl) implements ConversationCommand {}

    /** The platform, or our own attempt, reported on a message. */
    record Report(
            Message message,
            MessageStatus status,
            Optional<FailureReason> failure,
            Optional<PlatformMessageId> platformId)
            implements ConversationCommand {}

    /** A queued message waits for the contact, or for its channel. */
    record Hold(Message message, FailureReason why) implements ConversationCommand {}

    /**
     * What failed is sent again.
     *
     * @param evenIfSent whether also what was perhaps sent
     */
    record Retry(Message message, Terms terms, boolean evenIfSent) implements ConversationCommand {}

    /** The reply window closes soon, at the time given. */
    record AnnounceClosing(Instant until) implements ConversationCommand {}

    /** The reply window has closed, at the time given. */
    record AnnounceClosed(Instant since) implements ConversationCommand {}

    /** A member says something else in a message of theirs. */
    record Edit(Message message, Author.OfMember by, Content content, boolean flagged) implements ConversationCommand {}

    /**
     * @param moderates whether they may delete what others wrote
     */
    record Delete(Message message, Author.OfMember by, boolean moderates) implements ConversationCommand {}

    /**
     * @param present the reactions that the message has
     */
    record React(Message message, Author by, Emoji emoji, List<Reaction> present) implements ConversationCommand {}

    /**
     * @param present the reactions that the message has
     */
    record Unreact(Message message, Author by, Emoji emoji, List<Reaction> present) implements ConversationCommand {}

    record AddNote(NoteId id, Author.OfMember author, String text, Visibility visibility)
            implements ConversationCommand {
        @Override
        public String toString() {
            return "AddNote[" + id + "]";
        }
    }

    record EditNote(Note note, Author.OfMember by, String text) implements ConversationCommand {
        @Override
        public String toString() {
            return "EditNote[" + note.id() + "]";
        }
    }

    /**
     * @param moderates whether they may delete what others wrote
     */
    record DeleteNote(Note note, Author.OfMember by, boolean moderates) implements ConversationCommand {}

    record Assign(Assignee to) implements ConversationCommand {}

    /** A member takes the conversation, if nobody has it. */
    record Claim(Assignee by) implements ConversationCommand {}

    record Unassign() implements ConversationCommand {}

    /** The conversation belongs to that office from now on, or to the organization as a whole. */
    record MoveToOffice(Optional<OfficeId> to) implements ConversationCommand {}

    record ChangeStatus(Status to) implements ConversationCommand {}

    /**
     * @param already how far the reader had come before
     */
    record MarkRead(Receipt already, long upTo) implements ConversationCommand {}

    /**
     * @param already how far the member had come before
     */
    record MarkDelivered(Receipt already, long upTo) implements ConversationCommand {}

    /**
     * @param newcomers members who do not take part yet
     */
    record AddParticipants(MemberId by, List<Participant> newcomers) implements ConversationCommand {}

    /** Somebody goes, or is sent away. */
    record RemoveParticipant(MemberId by, Participant who) implements ConversationCommand {}

    record TransferOwnership(MemberId by, Participant to) implements ConversationCommand {}

    record Rename(MemberId by, String name) implements ConversationCommand {
        @Override
        public String toString() {
            return "Rename[by " + by + "]";
        }
    }

    record ChangeAvatar(MemberId by, Optional<FileId> avatar) implements ConversationCommand {}
}
