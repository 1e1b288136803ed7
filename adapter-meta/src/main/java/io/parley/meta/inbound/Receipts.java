package io.parley.meta.inbound;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.Fields;
import io.parley.meta.GraphTime;
import java.util.Optional;
import java.util.stream.Stream;

/** How far messages of the account have come, after Meta's pages "message_deliveries" and "message_reads". */
final class Receipts {
    private Receipts() {}

    /** Each message that is named, and all up to the watermark: Meta need not name them. */
    static Stream<Inbound> delivered(MessagingEvent event, Fields node) {
        var named = MessageIds.in(node, "mids").map(message -> report(event, message, MessageStatus.DELIVERED));
        return Stream.concat(named, until(event, node, MessageStatus.DELIVERED).stream());
    }

    /** Messenger has a watermark, Instagram names the newest message that was seen. */
    static Optional<Inbound> read(MessagingEvent event, Fields node) {
        return until(event, node, MessageStatus.READ)
                .or(() -> node.id("mid", PlatformMessageId.MAX_LENGTH)
                        .map(PlatformMessageId::new)
                        .map(message -> report(event, message, MessageStatus.READ)));
    }

    private static Optional<Inbound> until(MessagingEvent event, Fields node, MessageStatus status) {
        return GraphTime.in(node, "watermark")
                .flatMap(watermark -> event.contact()
                        .map(contact ->
                                new Inbound.ReachedUntil(event.account(), contact.handle(), status, watermark)));
    }

    private static Inbound report(MessagingEvent event, PlatformMessageId message, MessageStatus status) {
        return new Inbound.DeliveryReported(event.account(), message, "", status, Optional.empty(), event.at());
    }
}
