package io.parley.whatsapp;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.Fields;
import io.parley.meta.GraphError;
import io.parley.meta.GraphFault;
import java.util.Optional;

/** How far a message of ours has come, after Meta's page "Status messages webhook". */
record StatusNode(Change change, Fields node) {
    /** Empty when it names no message, or a status that says nothing about its way. */
    Optional<Inbound> read() {
        return node.id("id", PlatformMessageId.MAX_LENGTH)
                .flatMap(id -> status().map(status -> report(new PlatformMessageId(id), status)));
    }

    private Inbound report(PlatformMessageId message, MessageStatus status) {
        var failure = status == MessageStatus.FAILED ? Optional.of(failure()) : Optional.<FailureReason>empty();
        return new Inbound.DeliveryReported(
                change.account(), message, reference(), status, failure, change.timeOf(node));
    }

    private Optional<MessageStatus> status() {
        return switch (node.text("status").orElse("")) {
            case "sent" -> Optional.of(MessageStatus.SENT);
            case "delivered" -> Optional.of(MessageStatus.DELIVERED);
            // A voice message that was listened to was also seen.
            case "read", "played" -> Optional.of(MessageStatus.READ);
            case "failed" -> Optional.of(MessageStatus.FAILED);
            default -> Optional.empty();
        };
    }

    private String reference() {
        return node.text("biz_opaque_callback_data").orElse("");
    }

    private FailureReason failure() {
        return node.items("errors").stream()
                .findFirst()
                .map(error -> GraphError.read(new Fields(error), 0).reason())
                .orElseGet(() -> GraphFault.REFUSED.reason(""));
    }
}
