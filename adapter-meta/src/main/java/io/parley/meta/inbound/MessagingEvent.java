package io.parley.meta.inbound;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.contact.Handle;
import io.parley.meta.Fields;
import io.parley.meta.GraphTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that happened between an account and a contact, after Meta's pages "Webhook events" (Messenger Platform) and
 * "Webhooks" (Instagram Platform). Which key it has says what it is.
 */
record MessagingEvent(Entry entry, Fields node) {
    /** Who and when, and what rides along. */
    private static final Set<String> AROUND_IT = Set.of("sender", "recipient", "timestamp", "prior_message");

    /** At least one thing, whatever the node is. */
    Stream<Inbound> said() {
        var keys = keys().filter(key -> body(key).node().isObject()).toList();
        return keys.isEmpty()
                ? Stream.of(unread(keys().findFirst().orElse("event")))
                : keys.stream().flatMap(this::read);
    }

    AccountId account() {
        return entry.account();
    }

    /** Whether it is between the account and somebody, and not between two others. */
    boolean concernsTheAccount() {
        return isAccount(party("sender")) || isAccount(party("recipient"));
    }

    /** Whether the account did it, here or with another program. */
    boolean isByTheAccount() {
        return isAccount(party("sender"));
    }

    /** Whoever is not the account; empty where Meta names nobody. */
    Optional<Person> contact() {
        return party("sender")
                .filter(id -> !isAccount(Optional.of(id)))
                .or(() -> party("recipient").filter(id -> !isAccount(Optional.of(id))))
                .map(id -> new Person(new Handle(id), ""));
    }

    /** When it happened; the notification's time where it does not say. */
    Instant at() {
        return GraphTime.in(node, "timestamp").or(entry::notifiedAt).orElse(Instant.EPOCH);
    }

    /** What the event carries under a name. */
    Fields body(String name) {
        return node.object(name);
    }

    /** It, kept as it came. */
    Inbound unread(String kind) {
        // An event says when it happened; where it does not, the notification's time sets it apart.
        return node.has("timestamp") ? Unread.of(kind, node.node()).about(account()) : entry.unread(kind, node.node());
    }

    private Stream<String> keys() {
        return node.node().properties().stream().map(Map.Entry::getKey).filter(key -> !AROUND_IT.contains(key));
    }

    private Stream<Inbound> read(String key) {
        var said = understood(key).toList();
        return said.isEmpty() ? Stream.of(unread(key)) : said.stream();
    }

    /** Nothing where the event is of a kind we do not know, or broken. */
    private Stream<Inbound> understood(String key) {
        return switch (key) {
            case "message" -> new MessageNode(this, body(key)).read().stream();
            case "postback" -> new Postback(this, body(key)).read().stream();
            case "message_edit" -> Changes.edit(this, body(key)).stream();
            case "delete" -> Changes.deletions(this, body(key));
            case "reaction" -> ReactionNode.read(this, body(key)).stream();
            case "read" -> Receipts.read(this, body(key)).stream();
            case "delivery" -> Receipts.delivered(this, body(key));
            case "referral" -> Arrivals.referral(this, body(key)).stream();
            case "optin" -> Arrivals.optIn(this, body(key)).stream();
            case "pass_thread_control" -> ThreadControl.passed(this, body(key)).stream();
            case "take_thread_control" -> ThreadControl.taken(this, body(key)).stream();
            case "policy_enforcement", "policy-enforcement" -> PolicyEnforcement.read(this, body(key)).stream();
            default -> Stream.empty();
        };
    }

    private Optional<String> party(String role) {
        return node.object(role).id("id", Handle.MAX_LENGTH);
    }

    private boolean isAccount(Optional<String> id) {
        return id.filter(account().value()::equals).isPresent();
    }
}
