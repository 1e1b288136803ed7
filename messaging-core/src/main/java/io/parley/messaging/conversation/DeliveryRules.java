package io.parley.messaging.conversation;

import io.parley.messaging.conversation.ConversationCommand.Hold;
import io.parley.messaging.conversation.ConversationCommand.Retry;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.outcome.DeliveryRefusal;
import io.parley.messaging.outcome.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How messages wait for their way out, and how they take it again. */
record DeliveryRules(Conversation conversation, Instant now) {
    Decision hold(Hold hold) {
        Message message = hold.message();
        boolean isKnown = message.status() != MessageStatus.QUEUED
                || message.failure().filter(hold.why()::equals).isPresent();
        return isKnown
                ? conversation.unchanged()
                : conversation.noted(
                        new ConversationEvent.MessageStatusChanged(
                                message.id(), MessageStatus.QUEUED, Optional.of(hold.why()), Optional.empty()),
                        now);
    }

    Decision retry(Retry retry) {
        return refusal(retry)
                .<Decision>map(Decision.Refused::new)
                .or(() -> conversation.customer().map(to -> again(retry, to)))
                .orElseGet(() -> new Decision.Refused(new DeliveryRefusal.NotFailed()));
    }

    private Optional<Refusal> refusal(Retry retry) {
        Message message = retry.message();
        if (conversation.status() == Status.CLOSED) {
            return Optional.of(new Refusal.ConversationClosed());
        }
        if (message.status() == MessageStatus.UNKNOWN && !retry.evenIfSent()) {
            return Optional.of(new DeliveryRefusal.RetryWouldSendTwice());
        }
        boolean ended = message.status() == MessageStatus.FAILED || message.status() == MessageStatus.UNKNOWN;
        return ended && !message.isDeleted() ? Optional.empty() : Optional.of(new DeliveryRefusal.NotFailed());
    }

    private Decision again(Retry retry, Customer to) {
        var message = retry.message();
        var queued = new ConversationEvent.MessageStatusChanged(
                message.id(), MessageStatus.QUEUED, Optional.empty(), Optional.empty());
        long seq = conversation.lastSeq() + 1;
        var delivery = Delivery.of(message.id(), conversation.id(), to.channel(), to.handle(), retry.terms(), now);
        return new Decision.Decided(
                conversation.change().seq(seq).done(), List.of(new Happened(seq, now, queued)), List.of(delivery));
    }
}
