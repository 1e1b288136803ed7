package io.parley.messaging.conversation;

import io.parley.messaging.conversation.ConversationCommand.MarkDelivered;
import io.parley.messaging.conversation.ConversationCommand.MarkRead;
import io.parley.messaging.outcome.Refusal;
import java.time.Instant;

/** How far each member has come. Marks only rise, so late and repeated ones change nothing. */
record ReceiptRules(Conversation conversation, Instant now) {
    Decision read(MarkRead mark) {
        if (mark.upTo() > conversation.lastSeq()) {
            return new Decision.Refused(new Refusal.BeyondLastSeq(mark.upTo(), conversation.lastSeq()));
        }
        return mark.upTo() <= mark.already().read()
                ? conversation.unchanged()
                : conversation.noted(
                        new ConversationEvent.ReadUpTo(mark.already().member(), mark.upTo()), now);
    }

    Decision delivered(MarkDelivered mark) {
        if (mark.upTo() > conversation.lastSeq()) {
            return new Decision.Refused(new Refusal.BeyondLastSeq(mark.upTo(), conversation.lastSeq()));
        }
        return mark.upTo() <= mark.already().delivered()
                ? conversation.unchanged()
                : conversation.noted(
                        new ConversationEvent.DeliveredUpTo(mark.already().member(), mark.upTo()), now);
    }
}
