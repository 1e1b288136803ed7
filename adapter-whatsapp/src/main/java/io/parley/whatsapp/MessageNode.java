package io.parley.whatsapp;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something from a contact, after Meta's page "Messages webhook": a message, or something about one. */
record MessageNode(Change change, Fields node) {
    private static final int LONGEST_KIND = 100;

    /** Nothing when it is broken: without an id, a type or a sender. */
    List<Inbound> read() {
        // What was said in a group is not for the sender's own conversation to show, or to answer.
        if (node.has("group_id")) {
            return List.of(Unread.of("group-message", node.node()).about(change.account()));
        }
        return switch (type()) {
            // WhatsApp says that a chat was opened; nobody has written yet.
            case "", "request_welcome" -> List.of();
            case "system" -> new SystemNode(change, node).read();
            case "reaction" -> reaction().stream().toList();
            case "edit", "revoke" ->
                new AmendmentNode(change, node).read().stream().toList();
            default -> received().stream().toList();
        };
    }

    String type() {
        return node.id("type", 255)
                .map(type -> CleanText.first(type, LONGEST_KIND))
                .orElse("");
    }

    Optional<PlatformMessageId> id() {
        return node.id("id", PlatformMessageId.MAX_LENGTH).map(PlatformMessageId::new);
    }

    Optional<PlatformMessageId> replyTo() {
        return node.object("context").id("id", PlatformMessageId.MAX_LENGTH).map(PlatformMessageId::new);
    }

    /** Meta counts: "frequently" is five times or more. */
    Forwarding forwarding() {
        var context = node.object("context");
        if (context.isTrue("frequently_forwarded")) {
            return Forwarding.OFTEN;
        }
        return context.isTrue("forwarded") ? Forwarding.ONCE : Forwarding.NOT;
    }

    Instant time() {
        return change.timeOf(node);
    }

    private Optional<Inbound> received() {
        return id().flatMap(id -> new Party(change, node, "from")
                .person()
                .flatMap(from -> new ContentNode(type(), node)
                        .read()
                        .map(content -> new Inbound.MessageReceived(
                                change.account(),
                                id,
                                from,
                                content,
                                replyTo(),
                                ReferralNode.of(node),
                                forwarding(),
                                time()))));
    }

    private Optional<Inbound> reaction() {
        return new Party(change, node, "from")
                .person()
                .flatMap(by -> new ReactionNode(node.object("reaction"))
                        .read()
                        .map(given ->
                                new Inbound.Reacted(change.account(), given.message(), by, given.emoji(), time())));
    }
}
