package io.parley.meta.inbound;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.channel.Referral;
import io.parley.meta.EventKey;
import io.parley.meta.Fields;
import java.util.Optional;

/** Contacts who come without writing: by a link, by an advertisement, by a plugin on a web site. */
final class Arrivals {
    private Arrivals() {}

    static Optional<Inbound> referral(MessagingEvent event, Fields node) {
        return node.node().isEmpty()
                ? Optional.empty()
                : event.contact().map(who -> arrived(event, who, ReferralNode.read(node)));
    }

    /** After Meta's page "messaging_optins". The checkbox plugin names nobody until they write. */
    static Optional<Inbound> optIn(MessagingEvent event, Fields node) {
        return switch (node.text("type").orElse("")) {
            case "notification_messages" -> preference(event, node);
            case "" -> node.text("ref").flatMap(ref -> event.contact().map(who -> arrived(event, who, plugin(ref))));
            default -> Optional.empty();
        };
    }

    /** A contact wants messages about a topic, or ended that. After Meta's page "Marketing messages". */
    private static Optional<Inbound> preference(MessagingEvent event, Fields node) {
        var stopped = node.text("notification_messages_status")
                .filter("STOP_NOTIFICATIONS"::equals)
                .isPresent();
        return event.contact()
                .map(contact -> new Inbound.PreferenceChanged(event.account(), contact.handle(), !stopped, event.at()));
    }

    private static Referral plugin(String reference) {
        return new Referral("optin", reference, Optional.empty(), "", Optional.empty());
    }

    private static Inbound arrived(MessagingEvent event, Person who, Referral referral) {
        var key = EventKey.hashed("referral", event.node().node().toString());
        return new Inbound.ContactReferred(event.account(), key, who, referral, event.at());
    }
}
