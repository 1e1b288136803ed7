package io.parley.meta.inbound;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.EventKey;
import io.parley.meta.Fields;
import java.util.Optional;

/** A button that was pressed: Get Started, a menu's, an ice breaker. After Meta's page "messaging_postbacks". */
record Postback(MessagingEvent event, Fields node) {
    /** Empty when it says neither what was pressed nor by whom. */
    Optional<Inbound> read() {
        // In standby the payload is missing: it belongs to the app that made the button.
        var id = node.words("payload").or(() -> node.words("title"));
        return id.flatMap(pressed -> event.contact().map(contact -> chosen(pressed, contact)));
    }

    private Inbound chosen(String pressed, Person contact) {
        var option = new Option(pressed, node.words("title").orElse(pressed));
        return new Inbound.MessageReceived(
                event.account(),
                key(pressed, contact),
                contact,
                new Content.Chosen(option),
                Optional.empty(),
                ReferralNode.in(node),
                event.at());
    }

    /** Older versions of the API give no id. */
    private PlatformMessageId key(String pressed, Person contact) {
        return node.id("mid", PlatformMessageId.MAX_LENGTH)
                .map(PlatformMessageId::new)
                .orElseGet(() -> EventKey.hashed(
                        "postback", contact.handle().value(), event.at().toString(), pressed));
    }
}
