package io.parley.meta.inbound;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.EventKey;
import io.parley.meta.Fields;
import java.util.Optional;

/**
 * A message, by the contact or by the account, after Meta's page "messages" (Messenger Platform webhooks). That it was
 * unsent comes as a message, too.
 */
record MessageNode(MessagingEvent event, Fields node) {
    /** Empty when there is no message, or nobody it is exchanged with. */
    Optional<Inbound> read() {
        if (!node.node().isObject()) {
            return Optional.empty();
        }
        if (node.isTrue("is_deleted")) {
            return id().map(gone -> new Inbound.MessageDeleted(event.account(), gone, event.at()));
        }
        return event.contact().map(contact -> isEcho() ? echoedTo(contact) : receivedFrom(contact));
    }

    private boolean isEcho() {
        return node.isTrue("is_echo") || event.isByTheAccount();
    }

    private Inbound receivedFrom(Person contact) {
        return new Inbound.MessageReceived(
                event.account(), key(), contact, content(), replyTo(), ReferralNode.in(node), event.at());
    }

    private Inbound echoedTo(Person contact) {
        var reference = node.text("metadata").orElse("");
        return new Inbound.MessageEchoed(event.account(), key(), contact, content(), replyTo(), reference, event.at());
    }

    private Content content() {
        return new MessageContent(node).read();
    }

    private Optional<PlatformMessageId> replyTo() {
        return node.object("reply_to").id("mid", PlatformMessageId.MAX_LENGTH).map(PlatformMessageId::new);
    }

    /** What it says names a message without an id. */
    private PlatformMessageId key() {
        return id().orElseGet(
                        () -> EventKey.hashed("message", event.node().node().toString()));
    }

    private Optional<PlatformMessageId> id() {
        return node.id("mid", PlatformMessageId.MAX_LENGTH).map(PlatformMessageId::new);
    }
}
