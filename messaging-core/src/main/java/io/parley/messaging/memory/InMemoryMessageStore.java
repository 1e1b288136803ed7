package io.parley.messaging.memory;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.EarlyChange;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.message.Revision;
import io.parley.messaging.store.MessageRange;
import io.parley.messaging.store.MessageStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

record InMemoryMessageStore(Tables tables) implements MessageStore {
    @Override
    public Optional<Message> find(MessageId id) {
        return tables.messages.get(id);
    }

    @Override
    public List<Message> findAll(Collection<MessageId> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public Map<MessageId, List<Reaction>> reactions(Collection<MessageId> ids) {
        var found = new HashMap<MessageId, List<Reaction>>();
        for (MessageId id : ids) {
            tables.reactions.get(id).filter(list -> !list.isEmpty()).ifPresent(list -> found.put(id, list));
        }
        return found;
    }

    @Override
    public List<Revision> revisions(MessageId id) {
        return tables.revisions.get(id).orElse(List.of());
    }

    @Override
    public Optional<Message> findByClientId(ConversationId conversation, Author.OfMember author, ClientId clientId) {
        return tables.byClientId
                .get(new Tables.Sent(conversation, author.id(), clientId))
                .flatMap(this::find);
    }

    @Override
    public Optional<Message> findByPlatformId(ChannelId channel, PlatformMessageId platformId) {
        return tables.byPlatformId
                .get(new Tables.OnChannel<>(channel, platformId))
                .flatMap(this::find);
    }

    @Override
    public Optional<Message> lockPlatformId(ChannelId channel, PlatformMessageId platformId) {
        return findByPlatformId(channel, platformId);
    }

    @Override
    public List<Message> range(ConversationId conversation, MessageRange range, int limit) {
        var all = tables.messages.all().stream()
                .filter(message -> message.conversation().equals(conversation))
                .sorted(Comparator.comparingLong(Message::seq))
                .toList();
        return switch (range) {
            case MessageRange.Latest() -> last(all, limit);
            case MessageRange.Before(long seq) -> last(upTo(all, seq - 1), limit);
            case MessageRange.After(long seq) -> first(after(all, seq), limit);
            case MessageRange.Around(long seq) -> around(all, seq, limit);
        };
    }

    @Override
    public List<Message> failed(Viewer viewer, Optional<MessageId> before, int limit) {
        return failed().filter(message ->
                        before.filter(id -> compare(message.id(), id) >= 0).isEmpty())
                .filter(message -> conversationOf(message).isWithin(viewer.reach()))
                .sorted(Comparator.comparing(Message::id, InMemoryMessageStore::compare)
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<MessageId> failedOn(ChannelId channel, Optional<MessageId> after, int limit) {
        return failed().filter(message -> conversationOf(message)
                        .customer()
                        .filter(customer -> customer.channel().equals(channel))
                        .isPresent())
                .map(Message::id)
                .filter(id -> after.filter(last -> compare(id, last) <= 0).isEmpty())
                .sorted(InMemoryMessageStore::compare)
                .limit(limit)
                .toList();
    }

    private Stream<Message> failed() {
        return tables.messages.all().stream().filter(message -> message.status() == MessageStatus.FAILED);
    }

    private Conversation conversationOf(Message message) {
        return tables.conversations.get(message.conversation()).orElseThrow();
    }

    private static int compare(MessageId one, MessageId other) {
        return one.toString().compareTo(other.toString());
    }

    private static List<Message> around(List<Message> all, long seq, int limit) {
        var messages = new ArrayList<>(last(upTo(all, seq), limit - limit / 2));
        messages.addAll(first(after(all, seq), limit / 2));
        return messages;
    }

    private static List<Message> upTo(List<Message> all, long seq) {
        return all.stream().filter(message -> message.seq() <= seq).toList();
    }

    private static List<Message> after(List<Message> all, long seq) {
        return all.stream().filter(message -> message.seq() > seq).toList();
    }

    private static List<Message> first(List<Message> all, int limit) {
        return all.subList(0, Math.min(limit, all.size()));
    }

    private static List<Message> last(List<Message> all, int limit) {
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    @Override
    public List<Message> sentUntil(ConversationId conversation, Instant until, int limit) {
        var sent = tables.messages.all().stream()
                .filter(message -> message.conversation().equals(conversation))
                .filter(message -> !(message.author() instanceof Author.OfContact))
                .filter(message -> !message.createdAt().isAfter(until))
                .sorted(Comparator.comparingLong(Message::seq))
                .toList();
        return last(sent, limit);
    }

    @Override
    public void keepEarly(ChannelId channel, PlatformMessageId message, EarlyChange change) {
        tables.earlyChanges.put(new Tables.EarlyChangeKey(channel, message, change), change);
    }

    @Override
    public boolean hasEarlyChanges(ChannelId channel, PlatformMessageId message) {
        return tables.earlyChanges.entries().stream()
                .map(Map.Entry::getKey)
                .anyMatch(key -> key.channel().equals(channel) && key.message().equals(message));
    }

    @Override
    public List<EarlyChange> takeEarlyChanges(ChannelId channel, PlatformMessageId message) {
        var kept = tables.earlyChanges.entries().stream()
                .filter(entry -> entry.getKey().channel().equals(channel))
                .filter(entry -> entry.getKey().message().equals(message))
                .toList();
        kept.forEach(entry -> tables.earlyChanges.remove(entry.getKey()));
        return kept.stream()
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(EarlyChange::at))
                .toList();
    }

    @Override
    public void keepEarly(ChannelId channel, Inbound.DeliveryReported report) {
        var key = new Tables.Early(channel, report.message(), report.status());
        if (!tables.early.has(key)) {
            tables.early.put(key, report);
        }
    }

    @Override
    public List<Inbound.DeliveryReported> takeEarly(ChannelId channel, PlatformMessageId platformId) {
        var kept = tables.early.entries().stream()
                .filter(entry -> entry.getKey().channel().equals(channel))
                .filter(entry -> entry.getKey().message().equals(platformId))
                .toList();
        kept.forEach(entry -> tables.early.remove(entry.getKey()));
        return kept.stream().map(Map.Entry::getValue).toList();
    }
}
