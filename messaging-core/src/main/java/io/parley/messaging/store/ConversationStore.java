package io.parley.messaging.store;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import java.util.List;
import java.util.Optional;

/** The organization's conversations. A contact has at most one per channel that is not closed. */
public interface ConversationStore {
    /** Finds and locks until the transaction ends; empty when it belongs to another organization. */
    Optional<Conversation> lock(ConversationId id);

    /** Finds and locks the contact's conversation on the channel that is not closed. */
    Optional<Conversation> lockOpen(ContactId contact, ChannelId channel);

    Optional<Conversation> find(ConversationId id);

    /** The organization's next conversation number: 1, 2, 3... Numbers of undone transactions are given again. */
    long nextNumber();

    /**
     * Stores a decision whole: the conversation's next state, its events, the rows that follow from them (messages,
     * notes, statuses, read marks) and its deliveries. Collides when another conversation of the contact is open on the
     * channel, or when a message with the same platform id or client id is stored.
     */
    void save(Decision.Decided decision);

    /** The number up to which the member has read; 0 when nothing. */
    long readMark(ConversationId id, MemberId member);

    /** One conversation as the member sees it. */
    Optional<ConversationOverview> overview(ConversationId id, MemberId viewer);

    /** Conversations as the member sees them, the last changed first. */
    List<ConversationOverview> list(ConversationFilter filter, MemberId viewer, int limit);
}
