package io.parley.meta.inbound;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.Fields;
import io.parley.meta.ReactionName;
import java.util.Optional;

/** A reaction of a contact to a message, after Meta's page "message_reactions". */
final class ReactionNode {
    private ReactionNode() {}

    /** Empty when the account reacted, or nothing that can be shown was meant. */
    static Optional<Inbound> read(MessagingEvent event, Fields node) {
        var message = node.id("mid", PlatformMessageId.MAX_LENGTH).map(PlatformMessageId::new);
        var contact = event.contact().filter(ignored -> !event.isByTheAccount());
        return message.flatMap(id -> contact.flatMap(by -> read(event, node, id, by)));
    }

    private static Optional<Inbound> read(MessagingEvent event, Fields node, PlatformMessageId message, Person by) {
        return switch (node.text("action").orElse("")) {
            case "react" ->
                emoji(node)
                        .map(emoji ->
                                new Inbound.Reacted(event.account(), message, by, Optional.of(emoji), event.at()));
            case "unreact" ->
                Optional.of(new Inbound.Reacted(event.account(), message, by, Optional.empty(), event.at()));
            default -> Optional.empty();
        };
    }

    private static Optional<Emoji> emoji(Fields node) {
        return node.text("emoji")
                .flatMap(Emoji::parse)
                .or(() -> node.text("reaction").flatMap(ReactionName::shownAs));
    }
}
