package io.parley.messaging.store;

import io.parley.messaging.conversation.Circle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Viewer;
import java.util.List;
import java.util.Optional;

/** The organization's conversations. A contact has at most one per channel that is not closed. */
public interface ConversationStore {
    /** Finds and locks until the transaction ends; empty when it belongs to another organization. */
    Optional<Conversation> lock(ConversationId id);

    /** Finds and locks the contact's conversation on the channel that is not closed. */
    Optional<Conversation> lockOpen(ContactId contact, ChannelId channel);

    Optional<Conversation> find(ConversationId id);

    /** The organization's next conversation number: 1, 2, 3... That of an undone transaction may be lost. */
    long nextNumber();

    /**
     * Stores a decision whole: the conversation's next state, its events, the rows that follow from them (messages,
     * notes, statuses, read marks) and its deliveries. Collides when another conversation of the contact is open on the
     * channel, when a message with the same platform id or client id is stored, or when the two members have a direct
     * conversation already. What a deleted message or note said is
     * taken out of the events before, too.
     */
    void save(Decision.Decided decision);

    /** The conversation of two members, if they have one. */
    Optional<Conversation> findDirect(Circle.Pair pair);

    /** How far the member has come; nowhere when nothing is known. */
    Receipt receipt(ConversationId id, MemberId member);

    /** How far everybody has come who has come anywhere. */
    List<Receipt> receipts(ConversationId id);

    /** What waits for the member, as far as they see. */
    Unread unread(Viewer viewer);

    /** What waits for a member who is bound to no office. */
    default Unread unread(MemberId member) {
        return unread(Viewer.everywhere(member));
    }

    /** The conversations in which something waits for the member, the last changed first. */
    List<ConversationId> unreadOf(Viewer viewer, int limit);

    /** The same for a member who is bound to no office. */
    default List<ConversationId> unreadOf(MemberId member, int limit) {
        return unreadOf(Viewer.everywhere(member), limit);
    }

    /** One conversation as the viewer sees it; empty when it is private and not theirs, or of an office they do not see. */
    Optional<ConversationOverview> overview(ConversationId id, Viewer viewer);

    /** The same for a member who is bound to no office. */
    default Optional<ConversationOverview> overview(ConversationId id, MemberId viewer) {
        return overview(id, Viewer.everywhere(viewer));
    }

    /** Conversations as the viewer sees them, the last changed first. */
    List<ConversationOverview> list(ConversationFilter filter, Viewer viewer, int limit);

    /** The same for a member who is bound to no office. */
    default List<ConversationOverview> list(ConversationFilter filter, MemberId viewer, int limit) {
        return list(filter, Viewer.everywhere(viewer), limit);
    }
}
