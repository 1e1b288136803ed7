package io.parley.custom;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Health;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.channel.Referral;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** One thing a company told us. What lacks something it needs is kept as it came. */
record Event(AccountId account, Fields node) {
    private static final int LONGEST_REFERENCE = 255;
    private static final FailureReason FAILED = new FailureReason(
            "platform-refused",
            "The other system could not deliver this message. Ask whoever runs it for the reason.",
            "");

    Inbound read() {
        return at().flatMap(this::read).orElseGet(() -> Unread.of(account, kind(), node.node()));
    }

    private String kind() {
        return node.id("type", 100).orElse("unknown");
    }

    private Optional<Inbound> read(Instant at) {
        return switch (kind()) {
            case "message" -> message(at);
            case "echo" -> echo(at);
            case "edited" -> about("message").flatMap(id -> edited(id, at));
            case "deleted" -> about("message").map(id -> new Inbound.MessageDeleted(account, id, at));
            case "reaction" -> about("message").flatMap(id -> reaction(id, at));
            case "status" -> about("message").flatMap(id -> status(id, at));
            case "reached" -> reached(at);
            case "referred" -> referred(at);
            case "contact_changed" -> contactChanged(at);
            case "preference" -> preference(at);
            case "account" -> accountChanged(at);
            default -> Optional.empty();
        };
    }

    private Optional<Inbound> message(Instant at) {
        return about("id")
                .flatMap(key -> person("from")
                        .map(from -> new Inbound.MessageReceived(
                                account,
                                key,
                                from,
                                SaidContent.of(node),
                                about("reply_to"),
                                referral(),
                                forwarding(),
                                at)));
    }

    private Optional<Inbound> echo(Instant at) {
        return about("id")
                .flatMap(key -> person("to")
                        .map(to -> new Inbound.MessageEchoed(
                                account,
                                key,
                                to,
                                SaidContent.of(node),
                                about("reply_to"),
                                forwarding(),
                                reference(),
                                at)));
    }

    private Forwarding forwarding() {
        return switch (node.text("forwarded").orElse("")) {
            case "once" -> Forwarding.ONCE;
            case "often" -> Forwarding.OFTEN;
            default -> Forwarding.NOT;
        };
    }

    private Optional<Inbound> edited(PlatformMessageId message, Instant at) {
        return node.text("text").map(text -> new Inbound.MessageEdited(account, message, text, at));
    }

    private Optional<Inbound> reaction(PlatformMessageId message, Instant at) {
        var emoji = node.text("emoji").orElse("");
        var parsed = Emoji.parse(emoji);
        return person("from")
                .filter(from -> emoji.isEmpty() || parsed.isPresent())
                .map(from -> new Inbound.Reacted(account, message, from, parsed, at));
    }

    private Optional<Inbound> status(PlatformMessageId message, Instant at) {
        return status().map(status ->
                new Inbound.DeliveryReported(account, message, reference(), status, failure(status), at));
    }

    private Optional<Inbound> reached(Instant at) {
        return status().filter(status -> status == MessageStatus.DELIVERED || status == MessageStatus.READ)
                .flatMap(status ->
                        handle("contact").map(contact -> new Inbound.ReachedUntil(account, contact, status, at)));
    }

    private Optional<Inbound> referred(Instant at) {
        return about("id")
                .flatMap(key -> person("from")
                        .flatMap(who -> referral()
                                .map(referral -> new Inbound.ContactReferred(account, key, who, referral, at))));
    }

    private Optional<Inbound> contactChanged(Instant at) {
        return handle("before")
                .flatMap(before -> handle("after").map(after -> new Inbound.HandleChanged(account, before, after, at)));
    }

    private Optional<Inbound> preference(Instant at) {
        return handle("contact")
                .flatMap(contact -> node.truth("wants_marketing")
                        .map(wants -> new Inbound.PreferenceChanged(account, contact, wants, at)));
    }

    private Optional<Inbound> accountChanged(Instant at) {
        var what = new FailureReason("account-changed", sentence(), "");
        return about("id")
                .flatMap(key -> health().map(health -> new Inbound.AccountChanged(account, key, health, what, at)));
    }

    private String sentence() {
        var words = node.words("explanation");
        return words.isEmpty() ? "The other system reports another state. Ask whoever runs it." : words;
    }

    private Optional<Health> health() {
        return switch (node.text("health").orElse("")) {
            case "connected" -> Optional.of(Health.CONNECTED);
            case "degraded" -> Optional.of(Health.DEGRADED);
            case "disconnected" -> Optional.of(Health.DISCONNECTED);
            default -> Optional.empty();
        };
    }

    private Optional<MessageStatus> status() {
        return switch (node.text("status").orElse("")) {
            case "sent" -> Optional.of(MessageStatus.SENT);
            case "delivered" -> Optional.of(MessageStatus.DELIVERED);
            case "read" -> Optional.of(MessageStatus.READ);
            case "failed" -> Optional.of(MessageStatus.FAILED);
            default -> Optional.empty();
        };
    }

    private static Optional<FailureReason> failure(MessageStatus status) {
        return Optional.of(FAILED).filter(failed -> status == MessageStatus.FAILED);
    }

    private Optional<Referral> referral() {
        var referral = node.object("referral");
        return referral.id("source", 100)
                .map(source -> new Referral(
                        source,
                        referral.words("reference"),
                        referral.id("advertisement", 255),
                        referral.words("title"),
                        SaidContent.address(referral)));
    }

    private Optional<Person> person(String name) {
        var person = node.object(name);
        return person.id("id", Handle.MAX_LENGTH)
                .map(Handle::new)
                .map(handle -> new Person(
                        handle,
                        person.texts("aliases").stream()
                                .filter(alias -> !alias.isBlank() && alias.length() <= Handle.MAX_LENGTH)
                                .map(Handle::new)
                                .filter(alias -> !alias.equals(handle))
                                .collect(Collectors.toSet()),
                        person.words("name")));
    }

    private Optional<Handle> handle(String name) {
        return node.id(name, Handle.MAX_LENGTH).map(Handle::new);
    }

    private Optional<PlatformMessageId> about(String name) {
        return node.id(name, PlatformMessageId.MAX_LENGTH).map(PlatformMessageId::new);
    }

    private String reference() {
        return node.id("reference", LONGEST_REFERENCE).orElse("");
    }

    private Optional<Instant> at() {
        return node.time("at");
    }
}
