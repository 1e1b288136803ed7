package io.parley.messaging.store;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Kind;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which conversations a list shows.
 *
 * @param text a part of the contact's name or of the subject, compared without regard to case
 * @param after continue after this place
 */
public record ConversationFilter(
        Optional<Status> status,
        AssigneeIs assignee,
        Optional<Kind> kind,
        Optional<ChannelId> channel,
        Optional<String> text,
        Optional<Place> after) {

    public static ConversationFilter everything() {
        return new ConversationFilter(
                Optional.empty(),
                new AssigneeIs.Anyone(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whom the conversation is assigned to. */
    public sealed interface AssigneeIs {
        record Anyone() implements AssigneeIs {}

        record Nobody() implements AssigneeIs {}

        record One(MemberId member) implements AssigneeIs {}
    }

    /** A conversation's place in the list: last changed first, and among equals the greater id first. */
    public record Place(Instant updatedAt, ConversationId id) {
        public static Place of(Conversation conversation) {
            return new Place(conversation.updatedAt(), conversation.id());
        }
    }
}
