package io.parley.testkit.channel;

import io.parley.messaging.Messaging;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.memory.InMemory;
import io.parley.messaging.memory.InMemoryTransactor;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.service.InstalledChannels;
import io.parley.messaging.service.Ports;
import io.parley.messaging.service.Reception;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.MessageRange;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Transactor;
import io.parley.testkit.Founder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A whole host in memory, with organizations that have one account each. */
final class FuzzedHost {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final int EVERYTHING = 1_000_000;

    private final ChannelUnderTest channel;
    private final TouchedTransactor store = new TouchedTransactor(new InMemoryTransactor());
    private final Messaging messaging;
    private final Map<String, Caller> owners = new HashMap<>();

    FuzzedHost(ChannelUnderTest channel, List<String> accounts) {
        this.channel = channel;
        this.messaging = new Messaging(
                ports(store),
                new InstalledChannels(
                        List.of(new InstalledChannels.Installed(channel.adapter(), channel.webhookSettings()))));
        accounts.forEach(account -> owners.put(account, founded(account)));
        store.touched();
    }

    private static Ports ports(Transactor store) {
        var whole = InMemory.ports(() -> NOW, new Random(7));
        var storage =
                new Ports.Storage(store, whole.storage().bus(), whole.storage().presence());
        return new Ports(storage, whole.surroundings(), whole.security(), whole.policies(), whole.files());
    }

    private Caller founded(String account) {
        var email = EmailAddress.parse("ada@" + account + ".example").orElseThrow();
        var owner = Founder.of(messaging, "Company " + account, email);
        messaging
                .channels()
                .connect(owner, channel.adapter().type(), new AccountId(account), "Shop", ownSettings(account))
                .orElseThrow();
        return owner;
    }

    /** What belongs to an account in the samples belongs to none here. */
    private Settings ownSettings(String account) {
        var settings = new HashMap<>(channel.channelSettings().values());
        settings.computeIfPresent("businessAccount", (name, sample) -> "9" + account);
        settings.computeIfPresent("pageId", (name, sample) -> "8" + account);
        return new Settings(settings);
    }

    Reception post(String body) {
        return messaging.webhooks().receive(channel.adapter().hook(), channel.signed(Bytes.utf8(body)));
    }

    /** Whose rows were asked for since this was asked before. */
    Set<OrganizationId> touched() {
        return store.touched();
    }

    OrganizationId organizationOf(String account) {
        return ownerOf(account).organization();
    }

    private Caller ownerOf(String account) {
        return Optional.ofNullable(owners.get(account)).orElseThrow();
    }

    /** Where its events end: they tell of every change that anybody sees. */
    Position end(String account) {
        return store.inOrganization(organizationOf(account), tx -> tx.feed().end());
    }

    /** What happened since, as far as anybody sees it. */
    List<Event> newsSince(String account, Position position) {
        return store.inOrganization(
                organizationOf(account), tx -> tx.feed().after(position, 100).events());
    }

    /** The texts in all its conversations. */
    List<String> texts(String account) {
        return contents(account).stream()
                .filter(Content.Text.class::isInstance)
                .map(content -> ((Content.Text) content).text())
                .toList();
    }

    /** What is said in all its conversations. */
    List<Content> contents(String account) {
        return inConversations(
                account,
                (tx, conversation) ->
                        tx.messages().range(conversation.id(), new MessageRange.Latest(), EVERYTHING).stream()
                                .map(Message::content));
    }

    /** When its contacts wrote last, or called. */
    List<Instant> lastWrote(String account) {
        return inConversations(
                account, (ignored, conversation) -> conversation.customer().flatMap(Customer::lastWroteAt).stream());
    }

    private <T> List<T> inConversations(String account, BiFunction<OrganizationTx, Conversation, Stream<T>> what) {
        var owner = ownerOf(account);
        return store.inOrganization(
                owner.organization(),
                tx -> tx.conversations().list(ConversationFilter.everything(), owner.member(), EVERYTHING).stream()
                        .flatMap(overview -> what.apply(tx, overview.conversation()))
                        .toList());
    }
}
