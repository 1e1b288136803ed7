package io.parley.messaging.service;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Gesture;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.service.InstalledChannels.Installed;
import io.parley.messaging.store.MessageRange;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Transactor;
import java.util.Comparator;
import java.util.Optional;

/**
 * Shows contacts what members do besides writing: that they type, have read, or reacted. Best effort: what cannot be shown
 * at once is dropped, and nothing waits for it. The host calls {@link #next} and {@link #show} from threads of its own.
 */
public final class GestureService {
    private static final int RECENT = 30;

    private final Transactor transactor;
    private final InstalledChannels channels;
    private final Sender sender;
    private final GestureQueue queue;

    GestureService(Transactor transactor, InstalledChannels channels, Sender sender, GestureQueue queue) {
        this.transactor = transactor;
        this.channels = channels;
        this.sender = sender;
        this.queue = queue;
    }

    /** Something that a member did, on its way to the contact of a channel. */
    public record Shown(OrganizationId organization, ChannelId channel, ConversationId conversation, Deed deed) {}

    /** What a member did. */
    public sealed interface Deed {
        record Typed(boolean started) implements Deed {}

        record ReadUpTo(long seq) implements Deed {}

        /**
         * @param emoji empty when the reaction was taken back
         */
        record Reacted(MessageId message, Optional<Emoji> emoji) implements Deed {}
    }

    /** Waits for the next one and takes it out. */
    public Shown next() throws InterruptedException {
        return queue.take();
    }

    /** Shows everything that waits, on the calling thread. For hosts without workers, and tests. */
    public void showAll() {
        for (var shown = queue.poll(); shown.isPresent(); shown = queue.poll()) {
            show(shown.get());
        }
    }

    /** Shows it, with one call at most. */
    public void show(Shown shown) {
        Optional<Prepared> prepared = transactor.read(shown.organization(), tx -> prepare(tx, shown));
        prepared.ifPresent(
                ready -> sender.make(shown.organization(), ready.installed(), ready.channel(), ready.gesture()));
    }

    private record Prepared(Installed installed, Channel channel, Gesture gesture) {}

    private Optional<Prepared> prepare(OrganizationTx tx, Shown shown) {
        Optional<Conversation> conversation = tx.conversations().find(shown.conversation());
        Optional<Channel> channel =
                tx.channels().find(shown.channel()).filter(one -> one.vitals().canSend());
        Optional<Installed> installed = channel.flatMap(one -> channels.find(one.type()));
        return conversation
                .flatMap(Conversation::customer)
                .flatMap(customer -> channel.flatMap(one -> installed.flatMap(adapter ->
                        gesture(tx, shown, one, customer).map(gesture -> new Prepared(adapter, one, gesture)))));
    }

    private static Optional<Gesture> gesture(OrganizationTx tx, Shown shown, Channel channel, Customer customer) {
        return switch (shown.deed()) {
            case Deed.Typed(boolean started) ->
                Optional.of(new Gesture.Type(
                        channel.account(), customer.handle(), newest(tx, shown, Long.MAX_VALUE), started));
            case Deed.ReadUpTo(long seq) ->
                newest(tx, shown, seq).map(id -> new Gesture.Read(channel.account(), customer.handle(), id));
            case Deed.Reacted(MessageId message, Optional<Emoji> emoji) ->
                tx.messages()
                        .find(message)
                        .flatMap(Message::platformTarget)
                        .map(id -> new Gesture.React(channel.account(), customer.handle(), id, emoji));
        };
    }

    /** What the contact wrote last up to a number, if it is not long ago. */
    private static Optional<PlatformMessageId> newest(OrganizationTx tx, Shown shown, long upTo) {
        return tx.messages().range(shown.conversation(), new MessageRange.Latest(), RECENT).stream()
                .filter(message -> message.author() instanceof Author.OfContact && message.seq() <= upTo)
                .sorted(Comparator.comparingLong(Message::seq).reversed())
                .flatMap(message -> message.platformTarget().stream())
                .findFirst();
    }
}
