package io.parley.messaging.store;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.EarlyChange;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.message.Revision;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The organization's messages. They are added and changed by {@link ConversationStore#save} only. */
public interface MessageStore {
    Optional<Message> find(MessageId id);

    /** Those of them that exist, in any order. */
    List<Message> findAll(Collection<MessageId> ids);

    /** The reactions on each of these messages, the first one first; messages without any are left out. */
    Map<MessageId, List<Reaction>> reactions(Collection<MessageId> ids);

    /** What the message said before, the oldest first; nothing once it is deleted. */
    List<Revision> revisions(MessageId id);

    Optional<Message> findByClientId(ConversationId conversation, Author.OfMember author, ClientId clientId);

    Optional<Message> findByPlatformId(ChannelId channel, PlatformMessageId platformId);

    /**
     * Like {@link #findByPlatformId}; besides, until the transaction ends, nobody else gets past this call for the same
     * id. So a report that overtakes the answer to our own call can be kept, and is found by whoever records the answer.
     */
    Optional<Message> lockPlatformId(ChannelId channel, PlatformMessageId platformId);

    /** Messages in ascending order of their numbers; at most so many, nearest to where the range starts. */
    List<Message> range(ConversationId conversation, MessageRange range, int limit);

    /**
     * Of the conversation's newest messages those that went out to the contact until then, the oldest first.
     *
     * @param until when they were written at the latest
     */
    List<Message> sentUntil(ConversationId conversation, Instant until, int limit);

    /** Keeps what was done to a message that has not come yet; the same thing is kept once. */
    void keepEarly(ChannelId channel, PlatformMessageId message, EarlyChange change);

    boolean hasEarlyChanges(ChannelId channel, PlatformMessageId message);

    /** Takes out what was kept for this message, in the order in which it was done. */
    List<EarlyChange> takeEarlyChanges(ChannelId channel, PlatformMessageId message);

    /** Keeps a report about a message whose platform id nobody has recorded yet; the same report is kept once. */
    void keepEarly(ChannelId channel, Inbound.DeliveryReported report);

    /** Takes out what was kept for this id, in the order in which it came. */
    List<Inbound.DeliveryReported> takeEarly(ChannelId channel, PlatformMessageId platformId);
}
