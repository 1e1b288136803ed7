package io.parley.testkit.simulation;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.EarlyChange;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.message.Revision;
import io.parley.messaging.store.MessageRange;
import io.parley.messaging.store.MessageStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands everything on; subclasses change a step. */
abstract class ForwardingMessages implements MessageStore {
    final MessageStore messages;

    ForwardingMessages(MessageStore messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return messages.find(id);
    }

    @Override
    public List<Message> findAll(Collection<MessageId> ids) {
        return messages.findAll(ids);
    }

    @Override
    public Map<MessageId, List<Reaction>> reactions(Collection<MessageId> ids) {
        return messages.reactions(ids);
    }

    @Override
    public List<Revision> revisions(MessageId id) {
        return messages.revisions(id);
    }

    @Override
    public Optional<Message> findByClientId(ConversationId conversation, Author.OfMember author, ClientId clientId) {
        return messages.findByClientId(conversation, author, clientId);
    }

    @Override
    public Optional<Message> findByPlatformId(ChannelId channel, PlatformMessageId platformId) {
        return messages.findByPlatformId(channel, platformId);
    }

    @Override
    public Optional<Message> lockPlatformId(ChannelId channel, PlatformMessageId platformId) {
        return messages.lockPlatformId(channel, platformId);
    }

    @Override
    public List<Message> range(ConversationId conversation, MessageRange range, int limit) {
        return messages.range(conversation, range, limit);
    }

    @Override
    public void keepEarly(ChannelId channel, Inbound.DeliveryReported report) {
        messages.keepEarly(channel, report);
    }

    @Override
    public List<Inbound.DeliveryReported> takeEarly(ChannelId channel, PlatformMessageId platformId) {
        return messages.takeEarly(channel, platformId);
    }

    @Override
    public List<Message> sentUntil(ConversationId conversation, Instant until, int limit) {
        return messages.sentUntil(conversation, until, limit);
    }

    @Override
    public void keepEarly(ChannelId channel, PlatformMessageId message, EarlyChange change) {
        messages.keepEarly(channel, message, change);
    }

    @Override
    public boolean hasEarlyChanges(ChannelId channel, PlatformMessageId message) {
        return messages.hasEarlyChanges(channel, message);
    }

    @Override
    public List<EarlyChange> takeEarlyChanges(ChannelId channel, PlatformMessageId message) {
        return messages.takeEarlyChanges(channel, message);
    }

    @Override
    public List<Message> failed(Viewer viewer, Optional<MessageId> before, int limit) {
        return messages.failed(viewer, before, limit);
    }

    @Override
    public List<MessageId> failedOn(ChannelId channel, Optional<MessageId> after, int limit) {
        return messages.failedOn(channel, after, limit);
    }
}
