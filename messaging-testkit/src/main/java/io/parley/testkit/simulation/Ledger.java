package io.parley.testkit.simulation;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is true outside: what people really wrote, what the platform really took, and what we promised to whom. */
final class Ledger {
    private final Map<String, Inbound.MessageReceived> written = new LinkedHashMap<>();
    private final Map<Person, Instant> lastWrote = new LinkedHashMap<>();
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, MessageId> promised = new LinkedHashMap<>();
    private final Map<MessageId, Taken> taken = new LinkedHashMap<>();
    private final Set<MessageId> undeliverable = new LinkedHashSet<>();
    private final Set<Inbound> acknowledged = new LinkedHashSet<>();

    /** A contact as the platform knows them. */
    record Person(AccountId account, Handle handle) {}

    /** A message of a member, each with a text of its own. */
    record Post(OrganizationId organization, MemberId author, ConversationId conversation, String text) {}

    /** A message that the platform took from us. */
    record Taken(MessageId message, AccountId account, PlatformMessageId id, long seq) {}

    /** By what a message is known here: its text; of a call, which has none, the platform's name for it. */
    static String nameOf(Content content, Optional<PlatformMessageId> key) {
        return content instanceof Content.Call ? key.orElseThrow().value() : content.preview();
    }

    static String nameOf(Inbound.MessageReceived message) {
        return nameOf(message.content(), Optional.of(message.key()));
    }

    /** A contact writes, or calls, or a call of theirs ends. */
    void wrote(Inbound.MessageReceived message) {
        written.put(nameOf(message), message);
        lastWrote.put(new Person(message.account(), message.from().handle()), message.at());
    }

    Optional<Inbound.MessageReceived> written(String text) {
        return Optional.ofNullable(written.get(text));
    }

    Optional<Instant> lastWrote(Person person) {
        return Optional.ofNullable(lastWrote.get(person));
    }

    /** A member writes. */
    void posts(Post post) {
        posts.put(post.text(), post);
    }

    Optional<Post> post(String text) {
        return Optional.ofNullable(posts.get(text));
    }

    /** We told the author that we have the message, under this id; gives the id that we told first. */
    MessageId promise(Post post, MessageId id) {
        promised.putIfAbsent(post.text(), id);
        return promised.getOrDefault(post.text(), id);
    }

    Map<String, MessageId> promised() {
        return promised;
    }

    void took(Taken message) {
        taken.put(message.message(), message);
    }

    Optional<Taken> taken(MessageId message) {
        return Optional.ofNullable(taken.get(message));
    }

    Iterable<Taken> taken() {
        return taken.values();
    }

    /** The platform took this message and then could not deliver it. */
    void cannotDeliver(MessageId message) {
        undeliverable.add(message);
    }

    /** Whether a message may be shown as failed: the contact has not got it. */
    boolean mayFail(MessageId message) {
        return !taken.containsKey(message) || undeliverable.contains(message);
    }

    /** We told the platform that we have this. */
    void acknowledge(Inbound said) {
        acknowledged.add(said);
    }

    Set<Inbound> acknowledged() {
        return acknowledged;
    }
}
