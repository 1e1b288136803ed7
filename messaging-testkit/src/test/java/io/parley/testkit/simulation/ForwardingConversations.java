package io.parley.testkit.simulation;

import io.parley.messaging.conversation.Circle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.ConversationStore;
import io.parley.messaging.store.Unread;
import java.util.List;
import java.util.Optional;

/** Hands everything on; subclasses change a step. */
abstract class ForwardingConversations implements ConversationStore {
    private final ConversationStore conversations;

    ForwardingConversations(ConversationStore conversations) {
        this.conversations = conversations;
    }

    @Override
    public Optional<Conversation> lock(ConversationId id) {
        return conversations.lock(id);
    }

    @Override
    public Optional<Conversation> lockOpen(ContactId contact, ChannelId channel) {
        return conversations.lockOpen(contact, channel);
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return conversations.find(id);
    }

    @Override
    public long nextNumber() {
        return conversations.nextNumber();
    }

    @Override
    public void save(Decision.Decided decision) {
        conversations.save(decision);
    }

    @Override
    public Optional<Conversation> findDirect(Circle.Pair pair) {
        return conversations.findDirect(pair);
    }

    @Override
    public Receipt receipt(ConversationId id, MemberId member) {
        return conversations.receipt(id, member);
    }

    @Override
    public List<Receipt> receipts(ConversationId id) {
        return conversations.receipts(id);
    }

    @Override
    public Unread unread(Viewer member) {
        return conversations.unread(member);
    }

    @Override
    public List<ConversationId> unreadOf(Viewer member, int limit) {
        return conversations.unreadOf(member, limit);
    }

    @Override
    public Optional<ConversationOverview> overview(ConversationId id, Viewer viewer) {
        return conversations.overview(id, viewer);
    }

    @Override
    public List<ConversationOverview> list(ConversationFilter filter, Viewer viewer, int limit) {
        return conversations.list(filter, viewer, limit);
    }
}
