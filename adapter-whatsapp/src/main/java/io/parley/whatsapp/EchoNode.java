package io.parley.whatsapp;

import io.parley.messaging.channel.Inbound;
import io.parley.meta.Fields;
import java.util.Optional;

/**
 * What the business wrote in its WhatsApp Business app, on a number that both use; after Meta's page "Onboarding WhatsApp
 * Business app users", field "smb_message_echoes".
 */
record EchoNode(Change change, Fields node) {
    /** Empty when it is broken, or something else than a message: a reaction of the business, say. */
    Optional<Inbound> read() {
        var message = new MessageNode(change, node);
        return switch (message.type()) {
            case "", "reaction", "system" -> Optional.empty();
            case "edit", "revoke" -> new AmendmentNode(change, node).read();
            default -> echoed(message);
        };
    }

    private Optional<Inbound> echoed(MessageNode message) {
        return message.id()
                .flatMap(id -> new Party(change, node, "to")
                        .person()
                        .flatMap(to -> new ContentNode(message.type(), node)
                                .read()
                                .map(content -> new Inbound.MessageEchoed(
                                        change.account(),
                                        id,
                                        to,
                                        content,
                                        message.replyTo(),
                                        message.forwarding(),
                                        "",
                                        message.time()))));
    }
}
