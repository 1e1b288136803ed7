package io.parley.meta.inbound;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.Fields;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of messages that were sent before. */
final class Changes {
    private Changes() {}

    /** After Meta's page "message_edits". */
    static Optional<Inbound> edit(MessagingEvent event, Fields node) {
        return id(node).flatMap(message ->
                node.text("text").map(text -> new Inbound.MessageEdited(event.account(), message, text, event.at())));
    }

    /** Seen in recordings only: Meta's pages do not have it. */
    static Stream<Inbound> deletions(MessagingEvent event, Fields node) {
        return MessageIds.in(node, "mids")
                .map(message -> new Inbound.MessageDeleted(event.account(), message, event.at()));
    }

    private static Optional<PlatformMessageId> id(Fields node) {
        return node.id("mid", PlatformMessageId.MAX_LENGTH).map(PlatformMessageId::new);
    }
}
